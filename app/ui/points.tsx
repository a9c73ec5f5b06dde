import { Section } from './section.tsx';

/** A section of short statements. */
export function Points({ title, points }: { title: string; points: readonly string[] }) {
  return (
    <Section title={title}>
      <ul className="points">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </Section>
  );
}
