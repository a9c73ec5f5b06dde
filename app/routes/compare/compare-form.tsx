import { compare } from '#app/i18n/texts/compare.ts';
import { toSearchParams } from '#app/model/filters.ts';
import { GetForm } from '#app/ui/form.tsx';
import { HiddenInputs } from '#app/ui/hidden-inputs.tsx';
import { travelling } from '../page/links.ts';
import type { PageData } from '../page/page-data.ts';
import type { Words } from '../page/words.ts';

const FORM = 'compare-units';

/** The form of the boxes in a table of units, which stand outside it. */
export function CompareForm({ page, words }: { page: PageData; words: Words }) {
  const texts = compare[words.locale];
  const kept = toSearchParams({ ...travelling(page.filters), unit: [], group: [] });
  return (
    <GetForm action="/units/compare" id={FORM} className="compare-form">
      <HiddenInputs inputs={[...kept].map(([name, value]) => ({ name, value }))} />
      <button type="submit" className="button">
        {texts.submit}
      </button>
      <span className="note">{texts.hint}</span>
    </GetForm>
  );
}

export function CompareTick({ code, name, words }: { code: string; name: string; words: Words }) {
  return (
    <input
      type="checkbox"
      className="compare-tick"
      name="unit"
      value={code}
      form={FORM}
      aria-label={compare[words.locale].choose(name)}
    />
  );
}
