import type { IntervalRow } from './interval.ts';

/** A unit in the funnel; `label` is the short name drawn beside its dot, absent where it needs none. */
export type FunnelPoint = Omit<IntervalRow, 'low' | 'high'> & { label?: string };

/** Both pairs of limits at one denominator, 0–1. */
export interface FunnelLimit {
  n: number;
  inner: { low: number; high: number };
  outer: { low: number; high: number };
}

export interface FunnelTexts {
  /** "Sở, ban, ngành: tỷ lệ giữ hạn, %" */
  title: string;
  /** "Số nhiệm vụ có hạn trong kỳ (mẫu số)" */
  xTitle: string;
  /** "mặt bằng" */
  reference: string;
  inner: string;
  outer: string;
}

export interface FunnelModel {
  points: readonly FunnelPoint[];
  limits: readonly FunnelLimit[];
  /** The group's rate, 0–1. */
  reference: number;
  texts: FunnelTexts;
  format: {
    count: (value: number) => string;
    percent: (value: number) => string;
  };
}
