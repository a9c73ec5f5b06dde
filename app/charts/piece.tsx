import type { Tone } from './colour.ts';
import { PatternFill } from './pattern.tsx';

/** The paint of one status: solid, dotted where done without a deadline, hatched where hanging. */
export function Paint({ tone, hanging = false }: { tone: Tone; hanging?: boolean }) {
  return (
    <span className={`chart-paint chart-paint-${hanging ? 'hanging' : tone}`}>
      {hanging ? <PatternFill kind="hatch" /> : null}
      {tone === 'done_no_deadline' ? <PatternFill kind="dots" /> : null}
    </span>
  );
}

export function Swatch({ tone, hanging = false }: { tone: Tone; hanging?: boolean }) {
  return (
    <span className="chart-swatch" aria-hidden="true">
      <Paint tone={tone} hanging={hanging} />
    </span>
  );
}
