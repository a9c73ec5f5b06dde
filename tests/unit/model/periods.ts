import fc from 'fast-check';
import type { Period } from '#app/model/period.ts';
import { anyDay } from './dates.ts';

const year = fc.integer({ min: 1990, max: 2060 });

export const anyPeriod: fc.Arbitrary<Period> = fc.oneof(
  fc.record({
    kind: fc.constant('month' as const),
    year,
    month: fc.integer({ min: 1, max: 12 }),
  }),
  fc.record({
    kind: fc.constant('quarter' as const),
    year,
    quarter: fc.integer({ min: 1, max: 4 }),
  }),
  fc.record({ kind: fc.constant('half' as const), year, half: fc.integer({ min: 1, max: 2 }) }),
  fc.record({ kind: fc.constantFrom('nine-months' as const, 'year' as const), year }),
  fc.record({ kind: fc.constant('ytd' as const), year }),
  fc.constant({ kind: 'rolling-12m' as const }),
  fc.tuple(anyDay, anyDay).map(([a, b]) => ({
    kind: 'range' as const,
    from: a < b ? a : b,
    to: a < b ? b : a,
  })),
);
