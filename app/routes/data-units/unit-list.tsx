import { NO_FILTERS } from '#app/model/filters.ts';
import { PEER_GROUPS } from '#app/model/unit.ts';
import { SimpleTable } from '#app/tables/simple-table.tsx';
import { GetForm } from '#app/ui/form.tsx';
import { Section } from '#app/ui/section.tsx';
import { unitHref } from '../page/links.ts';
import { unitName } from '../page/page-data.ts';
import type { RegisterProps } from './props.ts';
import { namedUnit } from './props.ts';

/** The register with its search: by code, name or other name, blind to accents. */
export function UnitList({ data, page, words }: RegisterProps) {
  const texts = words.register;
  const { rows, names } = data;
  return (
    <Section title={texts.table.title(words.count(rows.length), words.count(names.length))}>
      <Search page={page} words={words} />
      {rows.length === 0 ? (
        <p>{texts.table.none}</p>
      ) : (
        <SimpleTable
          caption={texts.table.caption}
          columns={[
            { id: 'name', label: texts.table.name },
            { id: 'code', label: texts.table.code },
            { id: 'aliases', label: texts.table.aliases },
            { id: 'group', label: texts.table.group },
            { id: 'valid', label: texts.table.valid },
            { id: 'counted', label: texts.table.counted },
          ]}
          rows={rows.map((unit) => [
            { text: unitName(unit, words.locale), href: unitHref(page.filters, unit.code) },
            unit.code,
            unit.aliases.join('; '),
            words.terms.group[unit.group],
            validity(unit, words),
            counted(unit, data, words),
          ])}
        />
      )}
    </Section>
  );
}

type Row = RegisterProps['data']['rows'][number];

function validity({ valid_from: from, valid_to: to }: Row, words: RegisterProps['words']): string {
  const texts = words.data.units;
  return [
    ...(from === null ? [] : [texts.from(words.day(from))]),
    ...(to === null ? [] : [texts.to(words.day(to))]),
  ].join(' ');
}

function counted({ code, line }: Row, data: RegisterProps['data'], words: RegisterProps['words']) {
  const { ended, unit } = line;
  return [
    ...(unit === code ? [] : [namedUnit(data, words, unit)]),
    ...(ended === null
      ? []
      : [words.register.table.ended(words.units.kinds[ended.kind], words.day(ended.on))]),
  ].join('; ');
}

function Search({ page, words }: Pick<RegisterProps, 'page' | 'words'>) {
  const texts = words.register.search;
  const { filters } = page;
  return (
    <GetForm action={page.path} className="register-search field-row" role="search">
      {filters.lang === NO_FILTERS.lang ? null : (
        <input type="hidden" name="lang" value={filters.lang} />
      )}
      <label>
        <span>{texts.label}</span>
        <input type="search" name="q" maxLength={200} defaultValue={filters.q ?? ''} />
      </label>
      <label>
        <span>{texts.group}</span>
        <select name="group" defaultValue={filters.group[0] ?? ''}>
          <option value="">{texts.all}</option>
          {PEER_GROUPS.map((group) => (
            <option key={group} value={group}>
              {words.terms.group[group]}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="button">
        {texts.submit}
      </button>
    </GetForm>
  );
}
