import { useNavigation } from '@remix-run/react';
import { Section } from '#app/ui/section.tsx';
import type { EditorProps } from './props.ts';

/** The moment and the source, and the buttons that read the file again, whole or on trial. */
export function CheckFields({ data, understood, words, refusal }: EditorProps) {
  const texts = words.importing.check;
  const isBusy = useNavigation().state !== 'idle';
  const isMomentMissing = refusal?.field === 'moment';
  return (
    <Section id="check" title={texts.title} subtitle={texts.subtitle}>
      <div className="field-grid">
        <label className="field">
          <span className="field-label">{texts.asOf}</span>
          <input
            type="datetime-local"
            name="moment"
            defaultValue={data.draft.moment}
            aria-invalid={isMomentMissing}
            aria-describedby="as-of-hint"
          />
          <span id="as-of-hint" className="note">
            {isMomentMissing ? (
              <strong className="tone-open_overdue" role="alert">
                {texts.asOfMissing}
              </strong>
            ) : (
              texts.asOfHint
            )}
          </span>
        </label>
        <label className="field">
          <span className="field-label">{texts.source}</span>
          <input type="text" name="source" maxLength={200} defaultValue={data.draft.source} />
        </label>
      </div>
      {refusal?.field === 'mapping' && (
        <p role="alert">
          <strong className="tone-open_overdue">{texts.invalid}</strong>
        </p>
      )}
      {understood.questions.length > 0 && <p className="note">{texts.unanswered}</p>}
      <div className="buttons" aria-busy={isBusy}>
        <button type="submit" className="button button-primary" name="intent" value="check">
          {texts.submit}
        </button>
        <button type="submit" className="button" name="intent" value="mend">
          {texts.mend}
        </button>
        <span className="note busy" role="status">
          {isBusy && texts.busy}
        </span>
      </div>
    </Section>
  );
}
