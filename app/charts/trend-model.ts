export interface Ratio {
  numerator: number;
  denominator: number;
  /** 0–1 */
  value: number;
}

export interface TrendPoint {
  /** `2019-06` */
  month: string;
  /** The snapshot the month is read from; null where none closed it: drawn as a gap. */
  snapshot: string | null;
  assigned: number | null;
  completed: number | null;
  overdueStock: number | null;
  onTime: Ratio | null;
  /** The same month one year earlier, where a snapshot knows it. */
  yearBefore?: YearBefore;
  hrefs: { assigned?: string; completed?: string; overdueStock?: string; onTime?: string };
  /** Where a click on the month leads, if elsewhere than its numbers. */
  monthHref?: string;
  /** The reader has chosen this month. */
  chosen?: boolean;
  /** Named cause of a dip ("Tết"), written under the line. */
  note?: string;
  /** A break in the unit structure that begins with this month. */
  break?: string;
}

export interface YearBefore {
  assigned: number | null;
  overdueStock: number | null;
  onTime: Ratio | null;
}

export type TrendPanel = 'volume' | 'overdue' | 'onTime';

export interface TrendTexts {
  volume: string;
  assigned: string;
  completed: string;
  overdue: string;
  overdueUnit: string;
  onTime: string;
  /** Why no month has a share, or none a stock: "chưa nhiệm vụ nào hoàn thành". */
  noneDone: string;
  noStock: string;
  /** "(trục từ 80)" for a scale that does not begin at 0. */
  axisFrom: (percent: string) => string;
  /** "cùng kỳ năm trước", beside a panel's title and before a value. */
  yearBefore: string;
  /** "không có bản số liệu" */
  gap: string;
}

export interface TrendFormat {
  count: (value: number) => string;
  /** 0–1 as a percentage with its sign. */
  percent: (value: number) => string;
  /** `2019-06` as "Tháng 6/2019". */
  month: (month: string) => string;
  /** `2019-06` as "T6". */
  monthShort: (month: string) => string;
}

export interface TrendModel {
  points: readonly TrendPoint[];
  texts: TrendTexts;
  format: TrendFormat;
  /** Which panels, in order; all three by default. */
  panels?: readonly TrendPanel[];
}
