export interface StepsProps {
  label: string;
  steps: readonly string[];
  /** From 0; the number of steps where all are done. */
  current: number;
}

/** Where one stands on a way of several pages. */
export function Steps({ label, steps, current }: StepsProps) {
  return (
    <ol className="steps" aria-label={label}>
      {steps.map((step, at) => (
        <li
          key={step}
          data-state={at < current ? 'done' : at === current ? 'current' : 'ahead'}
          {...(at === current && { 'aria-current': 'step' as const })}
        >
          <span className="step-name">{step}</span>
        </li>
      ))}
    </ol>
  );
}
