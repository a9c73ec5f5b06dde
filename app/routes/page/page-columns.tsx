import { linkTo, toSearchParams } from '#app/model/filters.ts';
import { type ColumnSet, isSameChoice } from '#app/tables/chosen-columns.ts';
import { ColumnChoice } from '#app/ui/column-choice.tsx';
import { COLUMNS, FORM_PARAMETERS } from './normalise.ts';
import type { PageData } from './page-data.ts';
import type { Words } from './words.ts';

interface PageColumnsProps<Id extends string> {
  page: PageData;
  words: Words;
  columns: ColumnSet<Id>;
  labels: Readonly<Record<Id, string>>;
  shown: readonly Id[];
  usual: readonly Id[];
}

/** The choice of columns of a page's table; everything else in the address stays. */
export function PageColumns<Id extends string>({
  page: { path, filters },
  words,
  columns: { ids, always },
  labels,
  shown,
  usual,
}: PageColumnsProps<Id>) {
  const offered = ids.filter((id) => id !== always);
  const sent = {
    [FORM_PARAMETERS.sent]: '1',
    [FORM_PARAMETERS.usualColumns]: usual.filter((id) => id !== always).join(),
  };
  return (
    <ColumnChoice
      action={path}
      name={COLUMNS}
      texts={words.tables.columns}
      options={offered.map((value) => ({ value, label: labels[value] }))}
      shown={shown}
      hidden={[...toSearchParams(filters, sent)].map(([name, value]) => ({ name, value }))}
      {...(isSameChoice(shown, usual) ? {} : { usualHref: linkTo(path, filters) })}
    />
  );
}
