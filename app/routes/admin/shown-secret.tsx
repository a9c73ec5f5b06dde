import type { admin } from '#app/i18n/texts/admin.ts';
import { CopyButton } from '#app/tables/copy-button.tsx';
import { Section } from '#app/ui/section.tsx';

interface ShownSecretProps {
  texts: (typeof admin)['vi'];
  title: string;
  note: string;
  secret: string;
}

/** What is shown this once, to be handed over or copied. */
export function ShownSecret({ texts, title, note, secret }: ShownSecretProps) {
  return (
    <Section title={title} subtitle={note}>
      <div role="status" className="shown-once">
        <p className="shown-secret" translate="no">
          {secret}
        </p>
        <CopyButton label={texts.copy.label} texts={texts.copy} read={() => secret} />
      </div>
    </Section>
  );
}
