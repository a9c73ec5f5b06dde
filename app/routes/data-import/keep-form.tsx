import { Form } from '@remix-run/react';
import { Section } from '#app/ui/section.tsx';
import { jobHref } from './addresses.ts';
import type { EditorProps } from './props.ts';

type KeepFormProps = Pick<EditorProps, 'data' | 'words' | 'refusal'>;

/** Keeps the mapping under a name, to be offered for the next file with the same headings. */
export function KeepForm({ data, words, refusal }: KeepFormProps) {
  const texts = words.importing.keep;
  const isBadName = refusal?.field === 'name';
  return (
    <Section id="keep" title={texts.title} subtitle={texts.subtitle}>
      {data.kept !== null && (
        <p role="status">
          <strong>{texts.kept(data.kept)}</strong>
        </p>
      )}
      <Form method="post" action={jobHref(data.job.id, words.locale)} className="keep-form">
        <DraftInputs draft={data.draft} />
        <label className="field">
          <span className="field-label">{texts.name}</span>
          <input
            type="text"
            name="name"
            maxLength={80}
            required
            aria-invalid={isBadName}
            aria-describedby="keep-hint"
          />
          <span id="keep-hint" className="note">
            {isBadName ? (
              <strong className="tone-open_overdue">{texts.badName}</strong>
            ) : (
              texts.nameHint
            )}
          </span>
        </label>
        <button type="submit" className="button" name="intent" value="keep">
          {texts.submit}
        </button>
      </Form>
    </Section>
  );
}

/** What was said of the file beside itself goes with every form. */
export function DraftInputs({ draft }: Pick<KeepFormProps['data'], 'draft'>) {
  return (
    <>
      <input type="hidden" name="moment" value={draft.moment} />
      <input type="hidden" name="source" value={draft.source} />
    </>
  );
}
