import type { Tone } from './tone.ts';

/** Status colours with their patterns, as the charts draw them. */
export function Legend({ items }: { items: readonly { tone: Tone; label: string }[] }) {
  return (
    <ul className="legend">
      {items.map(({ tone, label }) => (
        <li key={tone}>
          <span className={`swatch swatch-${tone}`} aria-hidden="true" />
          {label}
        </li>
      ))}
    </ul>
  );
}
