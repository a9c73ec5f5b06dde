import { TITLES } from '../../../unit/intake/read/titles.ts';
import type { Random } from './random.ts';

/** What a list says, before anything is done to it. Days as `yyyy-MM-dd`, '' for none. */
export interface TrueRow {
  task_code: string;
  title: string;
  /** As the register has it. */
  unit: string;
  unit_code: string;
  assigned_on: string;
  due_on: string;
  completed_on: string;
}

export const COLUMNS = [
  'task_code',
  'title',
  'unit',
  'assigned_on',
  'due_on',
  'completed_on',
] as const;
export type Column = (typeof COLUMNS)[number];
export const DATES: readonly Column[] = ['assigned_on', 'due_on', 'completed_on'];

export const CANONICAL: Record<Column, string> = {
  task_code: 'task_code',
  title: 'title',
  unit: 'unit',
  assigned_on: 'assigned_on',
  due_on: 'due_on',
  completed_on: 'completed_on',
};
export const VIETNAMESE: Record<Column, string> = {
  task_code: 'Mã nhiệm vụ',
  title: 'Nội dung nhiệm vụ',
  unit: 'Cơ quan chủ trì',
  assigned_on: 'Ngày giao',
  due_on: 'Hạn xử lý',
  completed_on: 'Ngày hoàn thành',
};

const UNITS = [
  ['SYT', 'Sở Y tế'],
  ['STC', 'Sở Tài chính'],
  ['SNV', 'Sở Nội vụ'],
  ['SXD', 'Sở Xây dựng'],
  ['HQT', 'UBND huyện Quảng Trạch'],
  ['STNMT', 'Sở Tài nguyên và Môi trường'],
] as const;

/** Of the as-of day 3 July 2019; its dates prove their order, as those of most lists do. */
export function trueList(random: Random): TrueRow[] {
  const count = 6 + random.below(8);
  return Array.from({ length: count }, (_, at) => {
    const [unit_code, unit] = random.one(UNITS);
    const isDone = at === 0 || random.chance(0.4);
    return {
      task_code: `NV${random.below(90) + 10}/${at + 100}`,
      title: random.one(TITLES),
      unit,
      unit_code,
      assigned_on: `2019-0${1 + random.below(6)}-${at === 0 ? 20 + random.below(8) : day(random)}`,
      due_on:
        at > 0 && random.chance(0.2)
          ? ''
          : `2019-0${7 + random.below(3)}-${at === 0 ? 17 : day(random)}`,
      completed_on: isDone ? `2019-06-${at === 0 ? 29 : day(random)}` : '',
    };
  });
}

function day(random: Random): string {
  return String(1 + random.below(28)).padStart(2, '0');
}
