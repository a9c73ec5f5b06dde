/** From which share of the rows on an import asks before it publishes, as it stood at publication. */
export interface AskingThresholds {
  fewer_rows: number;
  /** Of the rows of earlier years, the share that is missing. */
  only_new_year: number;
  /** Of what was open. */
  open_rows_vanished: number;
  units_changed: number;
  /** Of the deadlines that there were. */
  deadlines_moved: number;
  titles_blanked: number;
  /** A snapshot before with fewer rows than this is no measure. */
  least_rows: number;
  /** Fewer rows than this are no question, whatever their share. */
  least_changes: number;
}
