import type { Series } from '#app/query/trend.ts';

/** In the order of the switch; the first is the default. */
export const SERIES_NAMES = ['as-recorded', 'as-known-now'] as const satisfies readonly Series[];
