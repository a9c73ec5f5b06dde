import { toSearchParams } from '#app/model/filters.ts';
import { PEER_GROUPS } from '#app/model/unit.ts';
import { ChoicesField } from '#app/ui/filter-fields.tsx';
import { GetForm } from '#app/ui/form.tsx';
import { HiddenInputs } from '#app/ui/hidden-inputs.tsx';
import { unitName } from '../page/page-data.ts';
import type { CompareProps } from './props.ts';

/** Every unit as a box to tick, by peer group; the compared ones are ticked. */
export function UnitChoice({ page, words, texts }: Omit<CompareProps, 'data'>) {
  const { filters } = page;
  const kept = toSearchParams({ ...filters, unit: [], group: [] });
  const units = page.units.filter(({ code, offered }) => offered || filters.unit.includes(code));
  const compare = new Intl.Collator(words.locale).compare;
  return (
    <GetForm action={page.path} className="unit-choice" aria-label={texts.title}>
      <HiddenInputs inputs={[...kept].map(([name, value]) => ({ name, value }))} />
      {PEER_GROUPS.map((group) => ({
        group,
        options: units
          .filter((unit) => unit.group === group)
          .map((unit) => ({ value: unit.code, label: unitName(unit, words.locale) }))
          .sort((a, b) => compare(a.label, b.label)),
      }))
        .filter(({ options }) => options.length > 0)
        .map(({ group, options }) => (
          <ChoicesField
            key={group}
            control={{
              kind: 'choices',
              name: 'unit',
              label: words.terms.group[group],
              place: 'more',
              values: filters.unit,
              options,
            }}
          />
        ))}
      <button type="submit" className="button button-primary">
        {texts.submit}
      </button>
    </GetForm>
  );
}
