import { useId } from 'react';
import { COLOUR } from './colour.ts';

/** `useId` as a fragment that can stand in `url(#…)` unquoted. */
export function usePatternId(): string {
  return `p${useId().replace(/[^\w-]/g, '')}`;
}

/** 45° lines in the overdue colour, 2.2 in 5 px. */
export function HatchPattern({ id }: { id: string }) {
  return (
    <pattern
      id={id}
      width="5"
      height="5"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect width="5" height="5" fill={COLOUR.hanging} />
      <rect width="2.2" height="5" fill={COLOUR.overdue} />
    </pattern>
  );
}

/** On-time dots, two in 6 × 6 px. */
export function DotPattern({ id }: { id: string }) {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse">
      <rect width="6" height="6" fill={COLOUR.doneNoDeadline} />
      <circle cx="1.5" cy="1.5" r="0.95" fill={COLOUR.onTime} />
      <circle cx="4.5" cy="4.5" r="0.95" fill={COLOUR.onTime} />
    </pattern>
  );
}

/** Fills its positioned parent with a pattern; an image, not a background, so that it prints. */
export function PatternFill({ kind }: { kind: 'hatch' | 'dots' }) {
  const id = usePatternId();
  return (
    <svg className="chart-fill" aria-hidden="true" focusable="false">
      <defs>{kind === 'hatch' ? <HatchPattern id={id} /> : <DotPattern id={id} />}</defs>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  );
}
