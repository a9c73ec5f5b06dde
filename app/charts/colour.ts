/** Custom properties, never values: one drawing serves light, dark, print and a widget's host. */
export const COLOUR = {
  bg: 'var(--bg)',
  wash: 'var(--wash)',
  ink: 'var(--ink)',
  ink2: 'var(--ink-2)',
  hairline: 'var(--hairline)',
  axis: 'var(--axis)',
  accent: 'var(--accent)',
  chip: 'var(--chip)',
  onTime: 'var(--on-time)',
  onTimeText: 'var(--on-time-text)',
  doneNoDeadline: 'var(--done-no-deadline)',
  late: 'var(--late)',
  overdue: 'var(--overdue)',
  overdueText: 'var(--overdue-text)',
  overduePast: 'var(--overdue-past)',
  hanging: 'var(--hanging)',
  inTime: 'var(--in-time)',
  inTimeEdge: 'var(--in-time-edge)',
  noDeadline: 'var(--no-deadline)',
  noDeadlineEdge: 'var(--no-deadline-edge)',
} as const;

export type Tone =
  | 'done_on_time'
  | 'done_no_deadline'
  | 'done_late'
  | 'open_in_time'
  | 'open_overdue'
  | 'open_no_deadline';

/** Fill and edge of a status; pale fills carry an edge of 3 : 1. */
export const TONES: Record<Tone, { fill: string; edge: string }> = {
  done_on_time: { fill: COLOUR.onTime, edge: COLOUR.onTime },
  done_no_deadline: { fill: COLOUR.doneNoDeadline, edge: COLOUR.onTime },
  done_late: { fill: COLOUR.late, edge: COLOUR.late },
  open_in_time: { fill: COLOUR.inTime, edge: COLOUR.inTimeEdge },
  open_overdue: { fill: COLOUR.overdue, edge: COLOUR.overdue },
  open_no_deadline: { fill: COLOUR.noDeadline, edge: COLOUR.noDeadlineEdge },
};
