import fc from 'fast-check';
import type { Question } from './recount.ts';

/** Questions that the demo of Quảng Bình can be asked, drawn at random. */
export const PERIODS = [
  '2018-02',
  '2018-12',
  '2019-03',
  '2019-06',
  '2019-07',
  '2018-Q4',
  '2019-Q2',
  '2018-H2',
  '2019-H1',
  '2018-9M',
  '2018',
  '2019',
  '2019-YTD',
  '2018-YTD',
  'rolling-12m',
  '2018-12-15..2019-03-14',
  '2019-01-01..2019-01-14',
  '2019-06-10..2019-06-10',
  '2018-11-03..2019-06-29',
];
export const STATUSES = [
  'done_on_time',
  'done_late',
  'done_no_deadline',
  'open_in_time',
  'open_overdue',
  'open_no_deadline',
];
const FLAGS = ['hanging', 'due_soon', 'extended', 'inherited', 'extension_requested', 'paused'];
const UNITS = ['STC', 'SNV', 'H-LETHUY', 'TP-DONGHOI', 'CAT', 'KBNN', 'QPTD'];
const FIELDS = ['Nội chính', 'Xây dựng - Giao thông', 'Tổng hợp'];
const ASSIGNERS = ['UBND tỉnh', 'Chủ tịch UBND tỉnh'];
const WORDS = ['báo cáo', 'BAO CAO', 'đường', 'duong', 'QB-2019-1', 'UBND-NC', 'sở tài chính', 'z'];
const AGES = ['1-7', '8-14', '15-30', '31-90', 'over-90'];

/** Mostly not: many restrictions at once leave nothing to count. */
const maybe = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });
const some = (values: string[]) =>
  fc.subarray(values, { minLength: 1, maxLength: Math.min(3, values.length) });

/** A question and what it was asked of: 0 is the newest snapshot. */
export const asked = fc.record({
  basis: fc.constantFrom('assigned', 'due', 'tracked'),
  period: fc.constantFrom(...PERIODS),
  window: fc.constantFrom('calendar', 'nd09'),
  unit: maybe(some(UNITS)),
  group: maybe(some(['department', 'district', 'central'])),
  field: maybe(some(FIELDS)),
  assigner: maybe(some(ASSIGNERS)),
  status: maybe(some(STATUSES)),
  flag: maybe(fc.constantFrom(...FLAGS)),
  ageing: maybe(fc.constantFrom(...AGES)),
  q: maybe(fc.constantFrom(...WORDS)),
  age: fc.constantFrom(0, 0, 1, 5, 11),
});

export type Drawn = typeof asked extends fc.Arbitrary<infer T> ? T : never;

export function questionOf(drawn: Omit<Drawn, 'age' | 'q'>): Question {
  const said = Object.entries(drawn).filter(
    ([name, value]) => name !== 'age' && value !== undefined,
  );
  const question = Object.fromEntries(said) as unknown as Question;
  if (question.basis === 'tracked') delete question.period;
  return question;
}
