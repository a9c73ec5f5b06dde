import type { FunnelModel } from '#app/charts/funnel-model.ts';
import type { TrendModel, TrendPoint } from '#app/charts/trend-model.ts';
import { bandOf, FUNNEL_LEVELS, funnelLimits } from '#app/model/interval.ts';

export const HOSTILE = '<img src=x onerror="alert(1)">{b|x}\'&';

const count = (value: number) => String(value);
const percent = (value: number) => `${(value * 100).toFixed(1).replace('.', ',')}%`;

export function trendPoint(month: string, at: Partial<TrendPoint> = {}): TrendPoint {
  return {
    month,
    snapshot: `${month}-snapshot`,
    assigned: 246,
    completed: 198,
    overdueStock: 31,
    onTime: { numerator: 175, denominator: 198, value: 175 / 198 },
    hrefs: { assigned: `/tasks?month=${month}`, overdueStock: `/tasks?overdue=${month}&a=b` },
    ...at,
  };
}

export function gapPoint(month: string): TrendPoint {
  return trendPoint(month, {
    snapshot: null,
    assigned: null,
    completed: null,
    overdueStock: null,
    onTime: null,
    hrefs: {},
  });
}

export function monthsFrom(year: number, count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const month = String((index % 12) + 1).padStart(2, '0');
    return `${year + Math.floor(index / 12)}-${month}`;
  });
}

export function trendModel(points: readonly TrendPoint[]): TrendModel {
  return {
    points,
    texts: {
      volume: 'Nhiệm vụ mỗi tháng',
      assigned: 'mới giao',
      completed: 'hoàn thành',
      overdue: 'Tồn quá hạn cuối kỳ',
      overdueUnit: 'nhiệm vụ',
      onTime: 'Đúng hạn trên đã hoàn thành, %',
      axisFrom: (from) => `(trục từ ${from})`,
      noneDone: 'chưa nhiệm vụ nào hoàn thành',
      noStock: 'không bản số liệu nào chốt',
      yearBefore: 'cùng kỳ năm trước',
      gap: 'không có bản số liệu',
    },
    format: {
      count,
      percent,
      month: (month) => `Tháng ${Number(month.slice(5))}/${month.slice(0, 4)}`,
      monthShort: (month) => `T${Number(month.slice(5))}`,
    },
  };
}

export const WIDE = { width: 690, compact: false } as const;
export const NARROW = { width: 320, compact: true } as const;

export interface FunnelUnit {
  name: string;
  numerator: number;
  n: number;
  label?: string;
}

export function funnelModel(units: readonly FunnelUnit[], reference = 0.894): FunnelModel {
  const widest = Math.ceil(Math.max(10, ...units.map(({ n }) => n)) * 1.08);
  return {
    points: units.map((unit) => ({
      ...unit,
      value: unit.n === 0 ? null : unit.numerator / unit.n,
      ranked: unit.n >= 30,
      band: unit.n >= 30 ? bandOf(unit.numerator, unit.n, reference) : null,
      href: `/units?name=${encodeURIComponent(unit.name)}`,
    })),
    limits: Array.from({ length: widest - 4 }, (_, index) => ({
      n: index + 5,
      inner: funnelLimits(reference, index + 5, FUNNEL_LEVELS.inner),
      outer: funnelLimits(reference, index + 5, FUNNEL_LEVELS.outer),
    })),
    reference,
    texts: {
      title: 'Sở, ban, ngành: tỷ lệ giữ hạn, %',
      xTitle: 'Số nhiệm vụ có hạn trong kỳ (mẫu số)',
      reference: 'mặt bằng',
      inner: '95%',
      outer: '99,8%',
    },
    format: { count, percent },
  };
}

export const DEPARTMENTS: readonly FunnelUnit[] = [
  { name: 'Sở Tư pháp', numerator: 62, n: 62, label: 'Sở Tư pháp' },
  { name: 'Thanh tra tỉnh', numerator: 32, n: 32 },
  { name: 'Sở Thông tin và Truyền thông', numerator: 53, n: 54, label: 'Sở TTTT' },
  { name: 'Sở Tài nguyên và Môi trường', numerator: 84, n: 104, label: 'Sở TNMT' },
  { name: 'Sở Du lịch', numerator: 34, n: 53, label: 'Sở Du lịch' },
  { name: 'Ban Dân tộc', numerator: 14, n: 16 },
];
