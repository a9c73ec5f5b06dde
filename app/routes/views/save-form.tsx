import { views as viewTexts } from '#app/i18n/texts/views.ts';
import { LONGEST_VIEW_NAME, MOST_VIEWS } from '#app/model/saved-view.ts';
import { Field } from '#app/ui/field.tsx';
import { FormAlert } from '#app/ui/form-alert.tsx';
import { Section } from '#app/ui/section.tsx';
import type { FrameData } from '../page/page-data.ts';
import type { Words } from '../page/words.ts';
import type { Refusal } from './change.server.ts';
import { viewWords } from './view-words.ts';
import type { Viewable } from './viewable.ts';

interface SaveFormProps {
  shows: Viewable;
  page: FrameData;
  words: Words;
  refusal: Refusal | null;
}

/** Gives a name to what was looked at. */
export function SaveForm({ shows, page, words, refusal }: SaveFormProps) {
  const texts = viewTexts[words.locale].save;
  return (
    <Section title={texts.title} subtitle={texts.subtitle}>
      {refusal?.kind === 'too_many' && (
        <FormAlert>{texts.tooMany(words.count(MOST_VIEWS))}</FormAlert>
      )}
      {refusal?.kind === 'not_here' && <FormAlert>{texts.notHere}</FormAlert>}
      <form method="post" className="field-form save-view">
        <p className="save-view-shows">{viewWords(shows, words, page)}</p>
        <Field
          label={texts.name}
          name="name"
          hint={texts.nameHint}
          maxLength={LONGEST_VIEW_NAME}
          required
          value={refusal?.name ?? ''}
          problem={refusal?.kind === 'needed' ? texts.needed : undefined}
        />
        <label className="check-line">
          <input type="checkbox" name="shared" value="yes" />
          <span>{texts.share}</span>
        </label>
        <button type="submit" className="button button-primary" name="intent" value="save">
          {texts.submit}
        </button>
      </form>
    </Section>
  );
}
