import fc from 'fast-check';
import { expect, it } from 'vitest';
import { instantFromTime } from '#app/model/day.ts';
import { SNAPSHOT_ID_PATTERN, snapshotId } from '#app/model/snapshot.ts';

it('an id is the as-of instant in the office’s clock with the revision', () => {
  expect(snapshotId('2019-07-03T10:00:00+07:00', 1)).toBe('20190703T100000-r1');
  expect(snapshotId('2019-07-03T10:00:00+07:00', 12)).toBe('20190703T100000-r12');
});

it('ids are different where the as-of or the revision is, and sort by as-of', () => {
  const moment = fc.integer({ min: 0, max: 4_000_000_000 }).map((s) => instantFromTime(s * 1000));
  const revision = fc.integer({ min: 1, max: 99 });
  fc.assert(
    fc.property(moment, revision, moment, revision, (a, n, b, m) => {
      const [first, second] = [snapshotId(a, n), snapshotId(b, m)];
      expect(first).toMatch(SNAPSHOT_ID_PATTERN);
      expect(first === second).toBe(a === b && n === m);
      if (a !== b) expect(first < second).toBe(a < b);
    }),
  );
});

it.each(['20190703T100000', '20190703T100000-r0', '../20190703T100000-r1', '20190703T100000-r1\n'])(
  '%j is no id',
  (text) => expect(SNAPSHOT_ID_PATTERN.test(text)).toBe(false),
);
