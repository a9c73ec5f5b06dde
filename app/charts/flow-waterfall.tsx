import { ChartLink } from './chart-link.tsx';
import { COLOUR, TONES } from './colour.ts';
import { type FlowBar, flowBars, flowMax, type FlowStep } from './flow.ts';

const ROW = 28;
const BAR = 16;

export interface FlowWaterfallProps {
  steps: readonly FlowStep[];
  sentence: string;
  /** "Cân đối: 780 + 554 + 3 = 989 + 346 + 2" and what else belongs under it. */
  notes?: readonly string[];
}

/** From the opening stock through what came and went to the closing one. */
export function FlowWaterfall({ steps, sentence, notes = [] }: FlowWaterfallProps) {
  const bars = flowBars(steps);
  return (
    <div className="flow" role="group" aria-label={sentence}>
      <div className="flow-body">
        <ol className="flow-steps">
          {steps.map((step) => (
            <li key={step.label} className={step.kind === 'total' ? 'flow-total' : undefined}>
              <span>{step.label}</span>
              <ChartLink href={step.href}>{step.printed}</ChartLink>
            </li>
          ))}
        </ol>
        <Picture bars={bars} />
      </div>
      <div className="flow-notes">
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
    </div>
  );
}

function Picture({ bars }: { bars: readonly FlowBar[] }) {
  const max = flowMax(bars);
  const x = (value: number) => `${Math.round((value * 10000) / max) / 100}%`;
  const height = bars.length * ROW;
  return (
    <svg className="flow-picture" height={height} aria-hidden="true" focusable="false">
      <line y1="0" y2={height} stroke={COLOUR.axis} />
      {bars.map(({ step, from, to, level }, index) => {
        const top = index * ROW + (ROW - BAR) / 2;
        const { fill, edge } = TONES[step.tone];
        const last = index === bars.length - 1;
        return (
          <g key={step.label}>
            {last ? null : (
              <line
                x1={x(level)}
                x2={x(level)}
                y1={top}
                y2={top + ROW + BAR}
                stroke={COLOUR.axis}
              />
            )}
            {from === to ? null : (
              <rect
                x={x(from)}
                y={top}
                width={x(to - from)}
                height={BAR}
                fill={fill}
                stroke={edge}
              />
            )}
          </g>
        );
      })}
    </svg>
  );
}
