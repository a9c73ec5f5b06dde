import { Paint } from './piece.tsx';

/** The days a task is past its deadline, as a bar in a table cell; `max` is shared by the column. */
export function DayBar({ days, max, hanging }: { days: number; max: number; hanging: boolean }) {
  const width = max <= 0 ? 0 : Math.min(100, (days * 100) / max);
  return (
    <span className="day-bar" aria-hidden="true">
      <span style={{ width: `${Math.round(width * 100) / 100}%` }}>
        <Paint tone="open_overdue" hanging={hanging} />
      </span>
    </span>
  );
}
