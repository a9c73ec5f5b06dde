import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AGEING_CODES } from '#app/model/ageing.ts';
import { BASES } from '#app/model/basis.ts';
import { isDondocError } from '#app/model/errors.ts';
import {
  FILTER_NAMES,
  type Filters,
  NO_FILTERS,
  STRUCTURES,
  linkTo,
  parseQuery,
  toSearchParams,
} from '#app/model/filters.ts';
import { FLAGS } from '#app/model/flag.ts';
import { LOCALES } from '#app/model/locale.ts';
import { WINDOWS } from '#app/model/period.ts';
import { STATUSES } from '#app/model/status.ts';
import { PEER_GROUPS } from '#app/model/unit.ts';
import { anyPeriod } from './periods.ts';

const read = (query: string, extras: string[] = []) =>
  parseQuery(new URLSearchParams(query), extras);

const SYLLABLES = ['Sở', 'Tài chính', 'Đôn đốc', 'Quảng Trạch', 'ỷ lại', 'ệ', 'Ư', 'đường', 'thuỷ'];
const PIECES = [
  ...SYLLABLES,
  '/',
  '&',
  '+',
  '%',
  '=',
  '?',
  '#',
  ';',
  '"',
  "'",
  '%2B',
  '👍',
  'a',
  '12',
];

/** As a reader types it: composed, no spaces at its ends. */
const text: fc.Arbitrary<string> = fc
  .oneof(
    fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 }).map((p) => p.join(' ')),
    fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 }).map((p) => p.join('')),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  )
  .map((typed) => typed.normalize('NFC').trim())
  .filter((typed) => typed !== '' && typed.length <= 200 && !/\p{Cc}/u.test(typed));

const texts = fc.uniqueArray(text, { maxLength: 40 });

const anyFilters: fc.Arbitrary<Filters> = fc
  .record({
    as_of: fc.option(fc.constantFrom('2019-07-03', '20190703T100000-r2', '2019-07-03T10:00+07:00')),
    period: fc.option(anyPeriod),
    window: fc.constantFrom(...WINDOWS),
    basis: fc.option(fc.constantFrom(...BASES)),
    unit: texts,
    group: fc.shuffledSubarray([...PEER_GROUPS]),
    field: texts,
    assigner: texts,
    status: fc.subarray([...STATUSES]),
    flag: fc.option(fc.constantFrom(...FLAGS)),
    ageing: fc.option(fc.constantFrom(...AGEING_CODES)),
    q: fc.option(text),
    sort: fc.option(text),
    structure: fc.constantFrom(...STRUCTURES),
    lang: fc.constantFrom(...LOCALES),
  })
  .filter(({ basis, period }) => basis !== 'tracked' || period === null);

function problemOf(query: string, extras: string[] = []) {
  try {
    read(query, extras);
  } catch (error) {
    if (isDondocError(error)) return error.problem;
    throw error;
  }
  throw new Error(`${query} was taken`);
}

describe('filters in the query string', () => {
  it('come back as they went', () => {
    fc.assert(
      fc.property(anyFilters, (filters) => {
        const query = toSearchParams(filters).toString();
        expect(read(query).filters).toEqual(filters);
        const url = new URL(linkTo('/tasks', filters), 'http://portal.test');
        expect(parseQuery(url.searchParams).filters).toEqual(filters);
        expect(toSearchParams(read(query).filters).toString()).toBe(query);
      }),
      { numRuns: 400 },
    );
  });

  it('come back from long lists', () => {
    const unit = Array.from({ length: 300 }, (_, at) => `Xã Đường & ${at}/+`);
    expect(read(toSearchParams({ ...NO_FILTERS, unit }).toString()).filters.unit).toEqual(unit);
  });

  it('carry a view’s own parameters beside them', () => {
    const query = toSearchParams({ ...NO_FILTERS, q: 'đê' }, { cursor: 'a+b/c=', limit: '' });
    expect(query.has('limit')).toBe(false);
    expect(parseQuery(query, ['cursor']).extras).toEqual({ cursor: 'a+b/c=' });
    expect(problemOf(query.toString())).toMatchObject({ code: 'unknown_parameter' });
  });

  it('leave out what is not said', () => {
    expect(toSearchParams(NO_FILTERS).toString()).toBe('');
    expect(linkTo('/units', NO_FILTERS)).toBe('/units');
    expect(read('').filters).toEqual(NO_FILTERS);
  });
});

describe('parseQuery', () => {
  it('takes an empty value for one that was not set, and a repeated one once', () => {
    expect(read('q=&unit=&period=&status=').filters).toEqual(NO_FILTERS);
    expect(read('unit=A&unit=B&unit=A').filters.unit).toEqual(['A', 'B']);
    expect(read('q=x&q=x').filters.q).toBe('x');
  });

  it('composes and trims', () => {
    expect(read(`q=${encodeURIComponent(' Sở\u00a0'.normalize('NFD'))}`).filters.q).toBe('Sở');
  });

  it('orders statuses as they are listed', () => {
    expect(read('status=open_overdue&status=done_late').filters.status).toEqual([
      'done_late',
      'open_overdue',
    ]);
  });

  it('ignores what links pick up', () => {
    expect(read('utm_source=x&utm_x=y&fbclid=1&zarsrc=2&gclid=3').filters).toEqual(NO_FILTERS);
  });

  it.each([
    'foo',
    'Status',
    'statuses',
    'utm',
    'from',
    'cursor',
    'toString',
    'constructor',
    'hasOwnProperty',
    'valueOf',
    '__proto__',
  ])('names the unknown parameter %s', (name) => {
    expect(problemOf(`${name}=1`)).toEqual({
      code: 'unknown_parameter',
      status: 400,
      params: { name },
    });
  });

  it.each([
    ['period', '2019-13'],
    ['period', '2019-q2'],
    ['period', '2019-02-30..2019-03-01'],
    ['period', '2019-03-01..2019-02-01'],
    ['window', 'lunar'],
    ['basis', 'done'],
    ['group', 'commune,district'],
    ['status', 'late'],
    ['flag', 'overdue'],
    ['ageing', '1-8'],
    ['structure', 'was'],
    ['lang', 'fr'],
    ['q', 'a'.repeat(201)],
    ['q', 'a\u0000b'],
    ['unit', 'a\nb'],
  ])('names the bad value of %s', (name, value) => {
    const { code, status, params } = problemOf(String(new URLSearchParams({ [name]: value })));
    expect({ code, status }).toEqual({ code: 'invalid_parameter', status: 400 });
    expect(params['name']).toBe(name);
    expect(value.startsWith(params['value'] ?? '-')).toBe(true);
  });

  it('sees a bad value at any place among good ones', () => {
    for (const name of ['status', 'group'] as const) {
      const good = name === 'status' ? STATUSES : PEER_GROUPS;
      for (let place = 0; place <= good.length; place += 1) {
        const values: string[] = [...good];
        values.splice(place, 0, 'bad');
        expect(problemOf(values.map((value) => `${name}=${value}`).join('&')).params).toMatchObject(
          { name, value: 'bad' },
        );
      }
    }
  });

  it.each(['basis=due&basis=assigned', 'q=a&q=b', 'period=2019&period=2018', 'lang=vi&lang=en'])(
    'takes one value only: %s',
    (query) => expect(problemOf(query).code).toBe('invalid_parameter'),
  );

  it('allows no period where every row is meant', () => {
    expect(problemOf('basis=tracked&period=2019-06').params).toMatchObject({ name: 'period' });
    expect(read('basis=tracked').filters.basis).toBe('tracked');
  });

  it('knows each name that the address may hold', () => {
    for (const name of FILTER_NAMES) expect(() => read(`${name}=`)).not.toThrow();
    expect([...FILTER_NAMES].sort()).toEqual(Object.keys(NO_FILTERS).sort());
  });
});
