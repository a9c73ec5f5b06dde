import type { Tone } from './colour.ts';
import { Paint } from './piece.tsx';

export interface MiniStatusProps {
  onTime: number;
  late: number;
  /** All overdue, the hanging among them. */
  overdue: number;
  hanging: number;
  /** Right end of the axis that every row shares. */
  max: number;
  sentence: string;
}

/** What came due, by how it ended, on one axis down a column: on time, late, overdue, hanging. */
export function MiniStatus({ onTime, late, overdue, hanging, max, sentence }: MiniStatusProps) {
  const pieces: { tone: Tone; hanging: boolean; value: number }[] = [
    { tone: 'done_on_time', hanging: false, value: onTime },
    { tone: 'done_late', hanging: false, value: late },
    { tone: 'open_overdue', hanging: false, value: overdue - hanging },
    { tone: 'open_overdue', hanging: true, value: hanging },
  ];
  return (
    <span className="mini-status" role="img" aria-label={sentence} title={sentence}>
      {pieces
        .filter(({ value }) => value > 0)
        .map((piece) => (
          <span
            key={`${piece.tone}${piece.hanging}`}
            style={{ width: `${share(piece.value, max)}%` }}
          >
            <Paint tone={piece.tone} hanging={piece.hanging} />
          </span>
        ))}
    </span>
  );
}

function share(value: number, max: number): number {
  return max <= 0 ? 0 : Math.min(100, Math.round((value * 10000) / max) / 100);
}
