import type { Query } from '#app/query/query.ts';
import type { CountsParams, QUERIES } from '#app/query/registry.gen.ts';
import { NEWER, OLDER, REVISED } from '../fixtures/tiny-snapshots.ts';

type ParamsOf<Q> = Q extends Query<infer Params, unknown> ? Params : never;

/** What each query is asked for its golden answer; a query without a case does not compile. */
type Cases = {
  readonly [Key in keyof typeof QUERIES]: Readonly<Record<string, ParamsOf<(typeof QUERIES)[Key]>>>;
};

/** Everything of the newer snapshot, by day of assignment. */
const ALL: Omit<CountsParams, 'as_of_day'> = {
  snapshot: NEWER,
  basis: 'assigned',
  from_day: '2019-01-01',
  to_day: '2019-12-31',
  units: null,
  fields: null,
  assigners: null,
  statuses: null,
  flag: null,
  min_days: null,
  max_days: null,
  words: null,
  word_units: null,
};

const AS_WAS = { structure: 'as-was' };

const MOVED = {
  older: OLDER,
  newer: NEWER,
  ...AS_WAS,
  fields: null,
  assigners: null,
  units: null,
  row_limit: 50,
};

const RESTATED = {
  statuses: null,
  flag: null,
  min_days: null,
  max_days: null,
  basis: 'assigned',
  units: null,
  fields: null,
  assigners: null,
  words: null,
  word_units: null,
  older: OLDER,
  newer: NEWER,
  ...AS_WAS,
  from_day: '2019-05-01',
  to_day: '2019-05-31',
  older_units: null,
  newer_units: null,
  row_limit: 50,
};

const FIRST_PAGE = { after_key: null, after_task: null, after_unit: null, row_limit: 50 };

export const CASES: Cases = {
  counts: {
    all: { ...ALL, as_of_day: '2019-07-03' },
    dueInMay: {
      ...ALL,
      as_of_day: '2019-07-03',
      basis: 'due',
      from_day: '2019-05-01',
      to_day: '2019-05-31',
    },
    financeOfTheRevision: {
      ...ALL,
      as_of_day: '2019-07-03',
      snapshot: REVISED,
      fields: ['Tài chính'],
    },
    withoutAssigner: { ...ALL, as_of_day: '2019-05-31', snapshot: OLDER, assigners: [''] },
  },
  countsRollup: {
    unitsInMayAsOfBothMoments: {
      positions: ['0', '1'],
      snapshots: [OLDER, NEWER],
      from_days: ['2019-05-01', '2019-05-01'],
      to_days: ['2019-05-31', '2019-05-31'],
      axis: 'unit',
      basis: 'assigned',
      keys: null,
    },
    twoFieldsFromMidMayByDeadline: {
      positions: ['7'],
      snapshots: [REVISED],
      from_days: ['2019-05-15'],
      to_days: ['2019-06-14'],
      axis: 'field',
      basis: 'due',
      keys: ['Nội vụ', ''],
    },
    nothingAsked: {
      positions: [],
      snapshots: [],
      from_days: [],
      to_days: [],
      axis: 'unit',
      basis: 'due',
      keys: null,
    },
  },
  cubeCells: {
    bothMoments: { positions: ['0', '1'], snapshots: [NEWER, OLDER], row_limit: 100 },
  },
  cubeMoves: { toTheNewer: { older: OLDER, newer: NEWER } },
  facets: { older: { snapshot: OLDER }, newer: { snapshot: NEWER } },
  flow: {
    olderToNewer: { older: OLDER, newer: NEWER, ...AS_WAS, fields: null, assigners: null },
    onTodaysStructure: {
      older: OLDER,
      newer: NEWER,
      structure: 'today',
      fields: null,
      assigners: null,
    },
    toItsRevision: { older: NEWER, newer: REVISED, ...AS_WAS, fields: null, assigners: null },
    finance: {
      older: OLDER,
      newer: NEWER,
      ...AS_WAS,
      fields: ['Tài chính'],
      assigners: ['UBND tỉnh'],
    },
  },
  movedTasks: {
    stillOverdueInTheRevision: {
      ...MOVED,
      older: NEWER,
      newer: REVISED,
      moved: 'still_overdue',
    },
    clearedOfOneUnit: { ...MOVED, moved: 'cleared', units: ['BT'] },
    appeared: { ...MOVED, moved: 'appeared' },
    theFirstCompleted: { ...MOVED, moved: 'completed', row_limit: 1 },
    transferredIn: { ...MOVED, moved: 'transferred_in' },
    noSuchWay: { ...MOVED, moved: 'nothing' },
  },
  overdueAgeing: {
    all: { snapshot: NEWER, as_of_day: '2019-07-03', units: null },
    oneUnit: { snapshot: OLDER, as_of_day: '2019-05-31', units: ['BT'] },
  },
  overdueAgeingRows: { all: ALL, longerThanAMonth: { ...ALL, min_days: 35, max_days: 90 } },
  overdueDays: {
    all: { ...ALL, ...AS_WAS },
    noUnit: { ...ALL, ...AS_WAS, units: [] },
    onTodaysStructure: { ...ALL, snapshot: OLDER, structure: 'today' },
  },
  restatedTasks: {
    mayAssigned: RESTATED,
    juneByDeadlineOfOneUnit: {
      ...RESTATED,
      basis: 'due',
      from_day: '2019-05-01',
      to_day: '2019-06-30',
      older_units: ['BT'],
      newer_units: ['BT'],
    },
    oneOfEachKind: { ...RESTATED, from_day: '2019-01-01', to_day: '2019-12-31', row_limit: 1 },
  },
  taskBreakdown: { all: ALL, transferred: { ...ALL, flag: 'inherited' } },
  taskHistory: {
    transferred: { task_code: 'T7' },
    withAnOfficer: { task_code: 'T9' },
    unknown: { task_code: "x' or 'a'='a" },
  },
  tasks: {
    overdueLongestFirst: {
      ...ALL,
      ...AS_WAS,
      ...FIRST_PAGE,
      statuses: ['open_overdue'],
      sort: 'days_overdue',
      direction: -1,
    },
    byUnitOfToday: {
      ...ALL,
      ...FIRST_PAGE,
      structure: 'today',
      units: ['BT', 'STC'],
      sort: 'unit',
      direction: 1,
    },
    secondPageByUnit: {
      ...ALL,
      ...AS_WAS,
      sort: 'unit',
      direction: 1,
      after_key: 1,
      after_task: 'T2',
      after_unit: 'SNV',
      row_limit: 3,
    },
    foundByWords: {
      ...ALL,
      ...AS_WAS,
      ...FIRST_PAGE,
      sort: 'due_on',
      direction: 1,
      words: 'ngan sach',
    },
  },
  taskTexts: {
    all: ALL,
    nothing: { ...ALL, words: 'khong co', word_units: [] },
  },
  unitChanges: {
    olderToNewer: { older: OLDER, newer: NEWER },
    revised: { older: NEWER, newer: REVISED },
  },
};
