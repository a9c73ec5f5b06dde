import type { Tone } from './colour.ts';
import { Paint } from './piece.tsx';

export interface DayBarProps {
  days: number;
  /** Shared by the column. */
  max: number;
  tone: Tone;
  hanging: boolean;
}

/** The days a task is or was past its deadline, as a bar in a table cell. */
export function DayBar({ days, max, tone, hanging }: DayBarProps) {
  const width = max <= 0 ? 0 : Math.min(100, (days * 100) / max);
  return (
    <span className="day-bar" aria-hidden="true">
      <span style={{ width: `${Math.round(width * 100) / 100}%` }}>
        <Paint tone={tone} hanging={hanging} />
      </span>
    </span>
  );
}
