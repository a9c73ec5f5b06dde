import { BAR_ORDER, DONE_STATUSES, type Status } from '#app/model/status.ts';

/** Counts of one population by status; `hanging` lies over `open_overdue`. */
export type StatusCounts = Readonly<Record<Status, number>> & { readonly hanging: number };

export interface StatusSegment {
  status: Status;
  hanging: boolean;
  value: number;
  /** Share of the bar, 0–100. */
  percent: number;
}

export function totalOf(counts: StatusCounts): number {
  return BAR_ORDER.reduce((sum, status) => sum + counts[status], 0);
}

/** The bar from left to right without its empty pieces; overdue splits into what is undone and what is hanging. */
export function statusSegments(counts: StatusCounts): StatusSegment[] {
  const total = totalOf(counts);
  if (total === 0) return [];
  return BAR_ORDER.flatMap((status) => {
    const hanging = status === 'open_overdue' ? Math.min(counts.hanging, counts[status]) : 0;
    return [
      { status, hanging: false, value: counts[status] - hanging },
      { status, hanging: true, value: hanging },
    ];
  })
    .filter(({ value }) => value > 0)
    .map((segment) => ({ ...segment, percent: (segment.value * 100) / total }));
}

/** Share of done in everything, 0–100. */
export function donePercent(counts: StatusCounts): number {
  const total = totalOf(counts);
  if (total === 0) return 0;
  return (DONE_STATUSES.reduce((sum, status) => sum + counts[status], 0) * 100) / total;
}
