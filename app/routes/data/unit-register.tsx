import { type Filters, linkTo } from '#app/model/filters.ts';
import { SimpleTable } from '#app/tables/simple-table.tsx';
import { Actions } from '#app/ui/actions.tsx';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/section.tsx';
import { travelling } from '../page/links.ts';
import { unitName } from '../page/page-data.ts';
import type { Words } from '../data-words.ts';
import type { DataData } from './loader.server.ts';

/** The units that a file may name, with the code that an address takes. */
export function UnitRegister({
  units,
  filters,
  words,
}: {
  units: DataData['units'];
  filters: Filters;
  words: Words;
}) {
  const texts = words.data.units;
  const valid = ({ valid_from: from, valid_to: to }: DataData['units'][number]) =>
    [
      ...(from === null ? [] : [texts.from(words.day(from))]),
      ...(to === null ? [] : [texts.to(words.day(to))]),
    ].join(' ');
  return (
    <Section title={texts.title(words.count(units.length))} subtitle={texts.subtitle}>
      <Actions>
        <Link href={linkTo('/data/units', travelling(filters))}>{words.register.open}</Link>
      </Actions>
      <SimpleTable
        caption={texts.caption}
        columns={[
          { id: 'code', label: texts.code },
          { id: 'name', label: texts.name },
          { id: 'group', label: texts.group },
          { id: 'valid', label: texts.valid },
        ]}
        rows={units.map((unit) => [
          unit.code,
          unitName(unit, words.locale),
          words.terms.group[unit.group],
          valid(unit),
        ])}
      />
    </Section>
  );
}
