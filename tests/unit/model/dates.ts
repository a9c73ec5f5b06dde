import fc from 'fast-check';

const DAY_MS = 86_400_000;

/** Any calendar date of the years that a task list may name. */
export const anyDay: fc.Arbitrary<string> = fc
  .integer({ min: Date.UTC(1990, 0, 1) / DAY_MS, max: Date.UTC(2060, 11, 31) / DAY_MS })
  .map((number) => new Date(number * DAY_MS).toISOString().slice(0, 10));

export const dayOrNull: fc.Arbitrary<string | null> = fc.option(anyDay);

/** Days close together, so that equal ones and neighbours come up often. */
export const nearDay: fc.Arbitrary<string> = fc
  .integer({ min: -4, max: 4 })
  .map((days) => new Date(Date.UTC(2020, 1, 28) + days * DAY_MS).toISOString().slice(0, 10));
