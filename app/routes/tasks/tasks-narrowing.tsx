import { tasks } from '#app/i18n/texts/tasks.ts';
import { AGEING_CODES } from '#app/model/ageing.ts';
import { type Filters, linkTo, toSearchParams } from '#app/model/filters.ts';
import { FLAGS } from '#app/model/flag.ts';
import { Facets } from '#app/ui/facets.tsx';
import { SearchField } from '#app/ui/search-field.tsx';
import { UnitShares } from './unit-shares.tsx';
import type { TasksProps } from './props.ts';

/** Search, ages, flags and units: each choice with its count, before it is made. */
export function TasksNarrowing(props: TasksProps) {
  const { data, page, words } = props;
  const { filters } = page;
  const texts = tasks[words.locale];
  const { ageing, flags } = data.choices;
  const to = (narrowed: Partial<Filters>) =>
    linkTo('/tasks', { ...filters, ...narrowed }, page.kept);
  const aged = AGEING_CODES.reduce((sum, code) => sum + ageing[code], 0);
  const flagged = FLAGS.filter((flag) => flags[flag] > 0 || filters.flag === flag);
  return (
    <div className="tasks-tools">
      <div>
        <SearchField
          action="/tasks"
          name="q"
          label={texts.search(words.count(data.list.total))}
          placeholder={texts.searchHint}
          submit={texts.searchSubmit}
          value={filters.q ?? ''}
          hidden={[...toSearchParams({ ...filters, q: null }, page.kept)].map(([name, value]) => ({
            name,
            value,
          }))}
        />
        {aged === 0 && filters.ageing === null ? null : (
          <Facets
            label={texts.ageing}
            facets={[
              {
                label: texts.all,
                count: filters.ageing === null ? words.count(data.list.total) : '',
                href: to({ ageing: null }),
                current: filters.ageing === null,
              },
              ...AGEING_CODES.map((code) => ({
                label: words.terms.ageing[code],
                count: words.count(ageing[code]),
                ...(ageing[code] === 0 ? {} : { href: to({ ageing: code }) }),
                current: filters.ageing === code,
              })),
            ]}
          />
        )}
        {flagged.length === 0 ? null : (
          <Facets
            label={texts.flags}
            facets={flagged.map((flag) => ({
              label: words.terms.flag[flag],
              count: words.count(flags[flag]),
              href: to({ flag: filters.flag === flag ? null : flag }),
              current: filters.flag === flag,
            }))}
          />
        )}
      </div>
      <div>
        <UnitShares {...props} />
      </div>
    </div>
  );
}
