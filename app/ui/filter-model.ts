import type { HiddenInput } from './hidden-inputs.tsx';

/** An empty `value` is the default: it stays out of the address. */
export interface FilterOption {
  value: string;
  label: string;
}

export interface FilterOptionGroup {
  label: string;
  options: readonly FilterOption[];
}

interface ControlBase {
  name: string;
  label: string;
  /** In the bar, or behind "+ Thêm bộ lọc". */
  place: 'bar' | 'more';
}

export interface SelectControl extends ControlBase {
  kind: 'select';
  value: string;
  options: readonly (FilterOption | FilterOptionGroup)[];
}

/** Any number of one list's options; the parameter repeats. */
export interface ChoicesControl extends ControlBase {
  kind: 'choices';
  values: readonly string[];
  options: readonly FilterOption[];
}

/**
 * A list of usual periods beside a range of one's own. The range is sent under its own two names
 * and, where both are filled, wins over the list.
 */
export interface PeriodControl extends ControlBase {
  kind: 'period';
  value: string;
  /** What is chosen, as the pill shows it. */
  display: string;
  options: readonly (FilterOption | FilterOptionGroup)[];
  range: {
    legend: string;
    from: { name: string; label: string; value: string };
    to: { name: string; label: string; value: string };
  };
}

export type FilterControl = SelectControl | ChoicesControl | PeriodControl;

/** A filter that is set; its link is the same view without it. */
export interface FilterChip {
  label: string;
  value: string;
  removeHref: string;
}

export interface FilterBarModel {
  action: string;
  controls: readonly FilterControl[];
  chips: readonly FilterChip[];
  hidden: readonly HiddenInput[];
}

export interface FilterBarTexts {
  /** Names the form. */
  label: string;
  apply: string;
  /** "+ Thêm bộ lọc" */
  more: string;
  /** "Bộ lọc (2)", where there is no room for more. */
  compact: string;
  /** Said before a chip's own text: "Bỏ lọc". */
  remove: string;
}
