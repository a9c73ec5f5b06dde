import { CopyButton } from '#app/tables/copy-button.tsx';
import { PrintButton } from '#app/ui/print-button.tsx';
import { Actions } from '#app/ui/actions.tsx';
import { Section } from '#app/ui/section.tsx';
import type { FormProps } from './props.ts';

interface RecoveryCodesProps extends Pick<FormProps, 'texts'> {
  codes: readonly string[];
  /** Whose they are: on paper nothing else says so. */
  name: string;
  /** Where the reader goes on; loaded anew, for more may be open to them now. */
  onward: string;
}

/** The codes, this once, and what to do with them. */
export function RecoveryCodes({ texts, codes, name, onward }: RecoveryCodesProps) {
  const { codes: said } = texts;
  return (
    <Section title={said.title} subtitle={said.note}>
      <p className="recovery-owner">{said.owner(name)}</p>
      <ol className="recovery-codes" translate="no">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <Actions>
        <CopyButton label={said.copy} texts={said} read={() => codes.join('\n')} />
        <PrintButton label={said.print} />
      </Actions>
      <p className="recovery-onward">
        <a className="button button-primary" href={onward}>
          {said.done}
        </a>
      </p>
    </Section>
  );
}
