import { issueFact } from '#app/i18n/issues.ts';
import { Section } from '#app/ui/section.tsx';
import type { SnapshotProps } from './props.ts';

type Quality = NonNullable<SnapshotProps['data']['quality']>;

/** What was asked before this snapshot was published; nothing where nothing was. */
export function Questions({ data, words, quality }: SnapshotProps & { quality: Quality }) {
  const texts = words.quality.questions;
  if (quality.questions.length === 0) return null;
  return (
    <Section
      title={texts.title}
      subtitle={texts.subtitle(words.importer(data.snapshot.imported_by))}
    >
      <ul className="points">
        {quality.questions.map(({ code, counts }) => (
          <li key={code}>
            {issueFact({ code, row: null, column: null, counts }, words.locale)}{' '}
            <code className="muted">{code}</code>
          </li>
        ))}
      </ul>
    </Section>
  );
}
