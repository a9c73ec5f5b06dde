import type { Window } from './recount-figures.ts';

type Period = readonly [query: string, window: Window];

const BY_BOTH_BASES = [
  ['period=2024-06', '2024-06-01', '2024-06-30'],
  ['period=2024-05', '2024-05-01', '2024-05-31'],
  ['period=2024-02', '2024-02-01', '2024-02-29'],
  ['period=2024-Q2', '2024-04-01', '2024-06-30'],
  ['period=2024-H1', '2024-01-01', '2024-06-30'],
  ['period=2024-9M', '2024-01-01', '2024-09-30'],
  ['period=2024', '2024-01-01', '2024-12-31'],
  ['period=2024-06&window=nd09', '2024-05-15', '2024-06-14'],
  ['period=2024-01&window=nd09', '2023-12-15', '2024-01-14'],
  ['period=2024-Q2&window=nd09', '2024-03-15', '2024-06-14'],
  ['period=2024-H1&window=nd09', '2023-12-15', '2024-06-14'],
  ['period=2024-03-10..2024-06-20', '2024-03-10', '2024-06-20'],
  ['period=2024-06-02..2024-06-29', '2024-06-02', '2024-06-29'],
  ['period=2024-02-29..2024-02-29', '2024-02-29', '2024-02-29'],
] as const;

/** Each period with its days as they are counted by hand. */
const OF_ANY_LIST: readonly Period[] = [
  ...BY_BOTH_BASES.map(([query, from, to]): Period => [
    `basis=assigned&${query}`,
    { basis: 'assigned', from, to },
  ]),
  ...BY_BOTH_BASES.map(([query, from, to]): Period => [
    `basis=due&${query}`,
    { basis: 'due', from, to },
  ]),
  ['basis=tracked', { basis: 'tracked', from: '', to: '' }],
];

/** Those whose days depend on the as-of day. */
const OF_JUNE: readonly Period[] = [
  ['', { basis: 'assigned', from: '2024-06-01', to: '2024-06-30' }],
  ['period=2024-YTD', { basis: 'assigned', from: '2024-01-01', to: '2024-06-30' }],
  ['basis=due&period=rolling-12m', { basis: 'due', from: '2023-07-01', to: '2024-06-30' }],
  [
    'basis=due&period=rolling-12m&window=nd09',
    { basis: 'due', from: '2023-06-15', to: '2024-06-14' },
  ],
];
const OF_JULY: readonly Period[] = [
  ['', { basis: 'assigned', from: '2024-07-01', to: '2024-07-31' }],
  ['basis=due&period=2024-YTD', { basis: 'due', from: '2024-01-01', to: '2024-08-01' }],
  ['basis=due&period=rolling-12m', { basis: 'due', from: '2023-08-01', to: '2024-07-31' }],
  [
    'basis=due&period=rolling-12m&window=nd09',
    { basis: 'due', from: '2023-07-15', to: '2024-07-14' },
  ],
];

function cases(when: 'June' | 'July', as_of: string, periods: readonly Period[]) {
  return periods.map(([query, window]) => ({ when, as_of, query, window }));
}

export const CASES = [
  ...cases('June', '2024-06-30', [...OF_ANY_LIST, ...OF_JUNE]),
  ...cases('July', '2024-08-01', [...OF_ANY_LIST, ...OF_JULY]),
];
