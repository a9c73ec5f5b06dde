import { describe, expect, it } from 'vitest';
import {
  latestRevisions,
  newestFirst,
  newestNotAfter,
  parseAsOf,
  parseMoment,
  resolveAsOf,
} from '#app/model/as-of.ts';
import { isDondocError } from '#app/model/errors.ts';
import { snapshotId } from '#app/model/snapshot.ts';

function snapshot(
  as_of: string,
  revision = 1,
  change: { withdrawn?: object; damaged?: string[] } = {},
) {
  return {
    id: snapshotId(as_of, revision),
    as_of,
    revision,
    withdrawn: null,
    damaged: [],
    ...change,
  };
}

const MAY = snapshot('2019-05-31T17:00:00+07:00');
const JUNE = snapshot('2019-06-30T17:00:00+07:00');
const JULY_FIRST = snapshot('2019-07-03T10:00:00+07:00', 1);
const JULY = snapshot('2019-07-03T10:00:00+07:00', 2);
const SERVABLE = [JUNE, JULY_FIRST, MAY, JULY];
const KNOWN = { servable: SERVABLE, snapshots: SERVABLE };

function problemOf(work: () => unknown) {
  try {
    work();
  } catch (error) {
    if (isDondocError(error)) return error.problem;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('parseMoment', () => {
  it.each([
    ['2019-06-30', '2019-06-30T23:59:59+07:00'],
    ['2019-07-03T10:00', '2019-07-03T10:00:00+07:00'],
    ['2019-07-03 10:00:30', '2019-07-03T10:00:30+07:00'],
    ['2019-07-03T03:00:00Z', '2019-07-03T10:00:00+07:00'],
    ['2019-07-03T10:00+07:00', '2019-07-03T10:00:00+07:00'],
    ['2019-07-03T10:00 07:00', '2019-07-03T10:00:00+07:00'],
    ['2019-07-03T10:00:00 0700', '2019-07-03T10:00:00+07:00'],
    ['2019-07-02T20:00-07:00', '2019-07-03T10:00:00+07:00'],
    [' 2019-06-30 ', '2019-06-30T23:59:59+07:00'],
  ])('reads %s', (text, instant) => expect(parseMoment(text)).toBe(instant));

  it.each([
    '',
    '2019',
    '2019-06',
    '2019-02-29',
    '2019-13-01',
    '2019-06-30T24:00',
    '30/06/2019',
    'now',
  ])('does not read %s', (text) => expect(parseMoment(text)).toBeNull());
});

describe('parseAsOf', () => {
  it('tells an id from an instant', () => {
    expect(parseAsOf('20190703T100000-r1')).toEqual({ kind: 'snapshot', id: '20190703T100000-r1' });
    expect(parseAsOf('2019-07-03')).toEqual({
      kind: 'instant',
      instant: '2019-07-03T23:59:59+07:00',
    });
    expect(parseAsOf('20190703T100000-r0')).toBeNull();
    expect(parseAsOf('20190703T100000')).toBeNull();
  });
});

describe('order of snapshots', () => {
  it('is by as-of, then by revision, newest first', () => {
    expect([...SERVABLE].sort(newestFirst)).toEqual([JULY, JULY_FIRST, JUNE, MAY]);
  });

  it('leaves the latest revision of each as-of, whatever the order of publication', () => {
    expect(latestRevisions([JULY, MAY, JULY_FIRST, JUNE])).toEqual([JULY, JUNE, MAY]);
    expect(latestRevisions([])).toEqual([]);
  });

  it('finds the newest not later, the instant itself included', () => {
    expect(newestNotAfter(SERVABLE, '2019-06-30T16:59:59+07:00')).toBe(MAY);
    expect(newestNotAfter(SERVABLE, '2019-06-30T17:00:00+07:00')).toBe(JUNE);
    expect(newestNotAfter(SERVABLE, '2019-12-31T00:00:00+07:00')).toBe(JULY);
    expect(newestNotAfter(SERVABLE, '2019-01-01T00:00:00+07:00')).toBeUndefined();
  });
});

describe('resolveAsOf', () => {
  it('takes the newest where nothing is said', () => {
    expect(resolveAsOf(KNOWN, null)).toBe(JULY);
    expect(resolveAsOf(KNOWN, undefined)).toBe(JULY);
  });

  it('takes a date as the end of that day', () => {
    expect(resolveAsOf(KNOWN, '2019-06-30')).toBe(JUNE);
    expect(resolveAsOf(KNOWN, '2019-06-29')).toBe(MAY);
    expect(resolveAsOf(KNOWN, '2019-07-03T09:59+07:00')).toBe(JUNE);
    expect(resolveAsOf(KNOWN, '2019-07-03T03:00Z')).toBe(JULY);
  });

  it('answers an older revision only by its id', () => {
    expect(resolveAsOf(KNOWN, JULY_FIRST.id)).toBe(JULY_FIRST);
    expect(resolveAsOf(KNOWN, '2019-07-03')).toBe(JULY);
  });

  it('falls back to the revision before where the latest cannot answer', () => {
    const known = { servable: [MAY, JULY_FIRST], snapshots: SERVABLE };
    expect(resolveAsOf(known, null)).toBe(JULY_FIRST);
  });

  it('says of a snapshot that cannot answer why, and what stands beside it', () => {
    const gone = snapshot(JUNE.as_of, 2, { withdrawn: { reason: 'x' } });
    const torn = snapshot(JUNE.as_of, 3, { damaged: ['tasks.parquet'] });
    const known = { servable: [MAY, JULY], snapshots: [MAY, gone, torn, JULY] };
    const why = (id: string) => problemOf(() => resolveAsOf(known, id));
    expect(why(gone.id).params).toEqual({
      name: 'as_of',
      value: gone.id,
      expected: `${MAY.id}, ${JULY.id}`,
    });
    expect(why(gone.id)).toMatchObject({
      code: 'as_of_withdrawn',
      status: 400,
      nearest: [{ value: MAY.id }, { value: JULY.id }],
    });
    expect(why(torn.id)).toMatchObject({
      code: 'as_of_damaged',
      nearest: [{ value: MAY.id }, { value: JULY.id }],
    });
    expect(why('20200101T000000-r1')).toMatchObject({
      code: 'as_of_unknown',
      nearest: [{ value: JULY.id }],
    });
  });

  it('names the first snapshot where the moment lies before it', () => {
    const problem = problemOf(() => resolveAsOf(KNOWN, '2018-12-31'));
    expect(problem).toMatchObject({ code: 'as_of_before_first', status: 400 });
    expect(problem.nearest).toEqual([{ value: MAY.id }]);
  });

  it('refuses what is no moment, and has nothing to say without snapshots', () => {
    expect(problemOf(() => resolveAsOf(KNOWN, 'yesterday')).status).toBe(400);
    expect(problemOf(() => resolveAsOf({ servable: [], snapshots: [] }, null))).toMatchObject({
      code: 'no_snapshot',
      status: 503,
    });
  });
});
