import { AGEING_CODES } from '#app/model/ageing.ts';
import { STATE_NOTES } from '#app/model/flag.ts';
import { BANDS } from '#app/model/interval.ts';
import {
  type DeadlineKept,
  NOT_COMPARED_REASONS,
  NOT_RANKED_REASONS,
  RANK_THRESHOLDS,
} from '#app/model/league.ts';
import type { LineEnd } from '#app/model/lineage.ts';
import { STATUSES } from '#app/model/status.ts';
import { PEER_GROUPS, UNIT_EVENT_KINDS } from '#app/model/unit.ts';
import type { LeagueAnswer, LeagueGroup, LeagueRow } from '#app/query/league.ts';
import type { AgeingRow } from '#app/query/ageing.ts';
import type { Flow, FlowAnswer, UnitFlow } from '#app/query/flow.ts';
import type { SummaryAnswer } from '#app/query/summary.ts';
import type { Task, TasksAnswer } from '#app/query/tasks.ts';
import { SERIES, type TrendAnswer, type TrendPoint } from '#app/query/trend.ts';
import { NOT_USING_REASONS } from '#app/query/usage.ts';
import type { ListedSnapshot, SnapshotsAnswer, TaskAnswer, TaskVersion } from '../answers.ts';
import type { RESOURCES } from '../resources.ts';
import { HEAD } from './figures.ts';
import {
  COUNT,
  DAY,
  INSTANT,
  SHA256,
  SHARE,
  SNAPSHOT_ID,
  type Schema,
  TEXT,
  YES_NO,
  described,
  exactly,
  listOf,
  nullable,
  oneOf,
  refTo,
} from './schema.ts';

const FIGURES = { counts: refTo('Counts'), measures: refTo('Measures') };
const RANK: Schema = { type: 'integer', minimum: 1 };
const MONTH: Schema = { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])$' };

const TASK_PROPERTIES: {
  readonly [Key in keyof Omit<Task, 'earliest_due_on' | 'today_unit_code'>]: Schema;
} = {
  task_code: TEXT,
  title: TEXT,
  document_no: nullable(TEXT),
  document_date: nullable(DAY),
  assigner: nullable(TEXT),
  unit_code: TEXT,
  unit_name: TEXT,
  unit_name_en: TEXT,
  co_units: described(listOf(TEXT), 'codes of the units that take part; never counted'),
  field: nullable(TEXT),
  assigned_on: DAY,
  due_on: described(nullable(DAY), 'the deadline in force; null is no deadline'),
  original_due_on: nullable(DAY),
  completed_on: nullable(DAY),
  evidence_of_completion: YES_NO,
  source_status: described(
    nullable(TEXT),
    "the tracking system's own label; nothing is counted by it",
  ),
  state_note: nullable(oneOf(STATE_NOTES)),
  status: oneOf(STATUSES),
  flags: exactly<Task['flags']>({ hanging: YES_NO, due_soon: YES_NO, extended: YES_NO }),
  days_overdue: described(nullable({ type: 'integer', minimum: 1 }), 'calendar days'),
  inherited_from: described(nullable(TEXT), 'the unit that held the task before'),
};

/** The answer of each resource. */
export const ANSWER_SCHEMAS: Readonly<Record<keyof typeof RESOURCES, Schema>> = {
  snapshots: exactly<SnapshotsAnswer>({
    newest: described(nullable(SNAPSHOT_ID), 'what a question without as_of is answered from'),
    snapshots: listOf(refTo('ListedSnapshot')),
  }),
  summary: exactly<SummaryAnswer>({
    ...HEAD,
    units: described(COUNT, 'units that lead at least one of these tasks'),
    ...FIGURES,
  }),
  league: exactly<LeagueAnswer>({
    ...HEAD,
    compared_with: nullable(
      exactly<NonNullable<LeagueAnswer['compared_with']>>(
        { snapshot: refTo('Snapshot'), from: DAY, to: DAY },
        'where rank_change was read; null where nothing comparable stands',
      ),
    ),
    groups: listOf(refTo('LeagueGroup')),
  }),
  trend: exactly<TrendAnswer>({
    ...HEAD,
    series: oneOf(SERIES),
    points: listOf(refTo('TrendPoint')),
  }),
  flow: exactly<FlowAnswer>({
    ...HEAD,
    from: described(refTo('Snapshot'), 'the older of the two; `snapshot` is the newer'),
    total: refTo('Flow'),
    units: listOf(refTo('UnitFlow')),
    ageing: exactly<FlowAnswer['ageing']>(
      { from: listOf(refTo('AgeingBand')), to: listOf(refTo('AgeingBand')) },
      'overdue tasks of either snapshot by days past the deadline',
    ),
  }),
  tasks: exactly<TasksAnswer>({
    ...HEAD,
    total: described(COUNT, 'of the whole list, not of this page'),
    sort: TEXT,
    rows: listOf(refTo('Task')),
    next_cursor: described(nullable(TEXT), 'null on the last page'),
  }),
  task: exactly<TaskAnswer>({
    snapshot: refTo('Snapshot'),
    task_code: TEXT,
    rows: described(listOf(refTo('TaskVersion')), 'oldest first'),
  }),
};

const FLOW: { readonly [Key in keyof Flow]: Schema } = {
  opening: described(COUNT, 'open in the older snapshot'),
  appeared: described(COUNT, 'rows that are new, open or done'),
  reopened: described(COUNT, 'done before, open now'),
  transferred_in: described(COUNT, 'came from another unit'),
  completed: described(COUNT, 'done now and not before, new rows included'),
  vanished: described(COUNT, 'open before, no longer in the list'),
  transferred_out: described(COUNT, 'went to another unit'),
  closing: described(
    COUNT,
    'open in the newer snapshot: opening + appeared + reopened + transferred_in − completed − vanished − transferred_out',
  ),
  overdue_opening: COUNT,
  newly_overdue: COUNT,
  overdue_transferred_in: COUNT,
  cleared: described(COUNT, 'overdue before and no longer, neither extended nor transferred'),
  extended_out: described(COUNT, 'overdue before, open with a later deadline now'),
  overdue_transferred_out: COUNT,
  overdue_closing: described(
    COUNT,
    'overdue_opening + newly_overdue + overdue_transferred_in − cleared − extended_out − overdue_transferred_out',
  ),
  extended: described(COUNT, 'rows whose deadline is later than before'),
};

/** What stands in the answers' lists. */
export const ROW_SCHEMAS: Readonly<Record<string, Schema>> = {
  ListedSnapshot: exactly<ListedSnapshot>({
    id: SNAPSHOT_ID,
    as_of: INSTANT,
    revision: { type: 'integer', minimum: 1 },
    source: TEXT,
    sha256: described(SHA256, 'of the file received'),
    rows_read: described(COUNT, 'rows_accepted + rows_refused, exactly'),
    rows_accepted: COUNT,
    rows_refused: COUNT,
    rows_skipped: described(COUNT, 'banners, blank rows and totals; not among rows_read'),
    imported_at: INSTANT,
    withdrawn: YES_NO,
    damaged: described(YES_NO, 'a stored file is not what was published; it answers nothing'),
    answers: described(YES_NO, 'whether it is what its as_of is answered from'),
  }),
  LeagueGroup: exactly<LeagueGroup>({
    group: oneOf(PEER_GROUPS),
    reference_rate: described(nullable(SHARE), "the whole peer group's rate of kept deadlines"),
    reference: exactly<LeagueGroup['reference']>({ numerator: COUNT, denominator: COUNT }),
    ranked: described(COUNT, 'units with a rank'),
    rows: listOf(refTo('LeagueRow')),
  }),
  LeagueRow: exactly<LeagueRow>({
    unit: exactly<LeagueRow['unit']>({ code: TEXT, name: TEXT, name_en: TEXT }),
    ...FIGURES,
    deadline_kept: refTo('DeadlineKept'),
    rank: described(nullable(RANK), 'within the peer group; equal rates share a rank'),
    rank_change: described(
      nullable({ type: 'integer' }),
      'places gained since the same window one month earlier',
    ),
    not_ranked_because: nullable(oneOf(NOT_RANKED_REASONS)),
    not_using: described(
      nullable(oneOf(NOT_USING_REASONS)),
      'why the unit counts as not having taken up the system',
    ),
    overdue_tracked: described(COUNT, 'every overdue task in the snapshot, whatever the period'),
    hanging_tracked: COUNT,
    not_compared_because: described(
      nullable(oneOf(NOT_COMPARED_REASONS)),
      'why there is no rank_change; null where there is one',
    ),
    includes: described(listOf(TEXT), 'units whose rows count here on the structure of today'),
    line_ended: described(
      nullable(exactly<LineEnd>({ on: DAY, kind: oneOf(UNIT_EVENT_KINDS) })),
      'what ended the line of the unit: with structure=today its rows are carried no further',
    ),
  }),
  DeadlineKept: exactly<DeadlineKept>(
    {
      kept: described(COUNT, 'the numerator: done on time, with a deadline that has come'),
      n: described(COUNT, 'the denominator: deadlines that have come by the as-of day'),
      rate: nullable(SHARE),
      low: nullable(SHARE),
      high: nullable(SHARE),
      band: described(nullable(oneOf(BANDS)), "against the funnel around the peer group's rate"),
    },
    `The rate that units are ranked by, from n = ${RANK_THRESHOLDS.ranked}; its 95 % Wilson interval (low, high) from n = ${RANK_THRESHOLDS.counts}.`,
  ),
  TrendPoint: exactly<TrendPoint>({
    month: MONTH,
    from: DAY,
    to: DAY,
    snapshot: described(nullable(refTo('Snapshot')), 'null is a gap: no snapshot closed the month'),
    counts: nullable(refTo('Counts')),
    measures: nullable(refTo('Measures')),
    break: described(nullable(TEXT), 'what changed the structure of units in this month'),
    break_kinds: listOf(oneOf(UNIT_EVENT_KINDS)),
  }),
  Flow: exactly<Flow>(FLOW, 'Tasks, counted once for each lead unit.'),
  UnitFlow: exactly<UnitFlow>({
    unit: exactly<UnitFlow['unit']>({ code: TEXT, name: TEXT, name_en: TEXT }),
    ...FLOW,
  }),
  AgeingBand: exactly<AgeingRow>({ band: oneOf(AGEING_CODES), tasks: COUNT, hanging: COUNT }),
  Task: exactly<Task>({
    ...TASK_PROPERTIES,
    earliest_due_on: described(nullable(DAY), 'the earliest deadline known'),
    today_unit_code: described(
      nullable(TEXT),
      'the unit under which it counts with structure=today; null with as-was',
    ),
  }),
  TaskVersion: exactly<TaskVersion>({ snapshot: refTo('Snapshot'), ...TASK_PROPERTIES }),
};
