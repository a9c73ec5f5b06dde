import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { admin } from '#app/i18n/texts/admin.ts';
import { AUDIT_ACTIONS } from '#app/model/audit.ts';
import { NO_FILTERS } from '#app/model/filters.ts';
import { Actions } from '#app/ui/actions.tsx';
import { Choice, Field } from '#app/ui/field.tsx';
import { GetForm } from '#app/ui/form.tsx';
import { Link } from '#app/ui/link.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { Sentence } from '#app/ui/sentence.tsx';
import { answerFrame } from '../../page/page-data.server.ts';
import { pageTitle } from '../../page/page-title.ts';
import { type Words, wordsIn } from '../../page/words.ts';
import { AdminPage, adminHref } from '../admin-page.tsx';
import { LOG_FILTERS } from './filter.ts';
import { type LogData, logData } from './loader.server.ts';
import { LogTable } from './log-table.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  answerFrame(args, (open) => logData(open, args), [...LOG_FILTERS, 'before']);

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data?.page, 'admin', data && admin[data.page.filters.lang].pages.log);

/** Who did what. */
export default function Log() {
  const data = useLoaderData<typeof loader>();
  const words = wordsIn(data.page.filters.lang);
  const { log } = admin[words.locale];
  const { chosen, entries, isFirst, older } = data;
  const isFiltered = Object.keys(chosen).length > 0;
  const to = (extras: Record<string, string>) => adminHref('/admin/log', words, extras);
  return (
    <AdminPage page={data.page} words={words} current="log">
      <Sentence lead={[{ text: isFiltered ? log.filtered : log.sentence }]} note={log.note} />
      <div className="log-tools">
        <Filters chosen={chosen} words={words} isFiltered={isFiltered} />
        <Downloads chosen={chosen} words={words} />
      </div>
      <LogTable rows={entries} words={words} />
      <Pagination
        label={log.paging}
        shown={log.shown(words.count(entries.length))}
        {...(isFirst ? {} : { first: { label: log.first, href: to(chosen) } })}
        {...(older === null
          ? {}
          : { next: { label: log.older, href: to({ ...chosen, before: older }) } })}
      />
    </AdminPage>
  );
}

interface FiltersProps {
  chosen: LogData['chosen'];
  words: Words;
}

function Filters({ chosen, words, isFiltered }: FiltersProps & { isFiltered: boolean }) {
  const texts = admin[words.locale];
  const { filters } = texts.log;
  return (
    <GetForm
      key={JSON.stringify(chosen)}
      action="/admin/log"
      className="log-filters field-row"
      aria-label={filters.label}
    >
      {words.locale === NO_FILTERS.lang ? null : (
        <input type="hidden" name="lang" value={words.locale} />
      )}
      <Field label={filters.from} name="day_from" type="date" value={chosen['day_from'] ?? ''} />
      <Field label={filters.to} name="day_to" type="date" value={chosen['day_to'] ?? ''} />
      <Choice
        label={filters.action}
        name="action"
        value={chosen['action'] ?? ''}
        options={[
          { value: '', label: filters.every },
          ...AUDIT_ACTIONS.map((value) => ({ value, label: texts.action[value] })),
        ]}
      />
      <Field label={filters.who} name="who" value={chosen['who'] ?? ''} autoCapitalize="none" />
      <button type="submit" className="button">
        {filters.submit}
      </button>
      {isFiltered && <Link href={adminHref('/admin/log', words)}>{filters.clear}</Link>}
    </GetForm>
  );
}

function Downloads({ chosen, words }: FiltersProps) {
  const texts = admin[words.locale].log.export;
  return (
    <Actions>
      <a href={adminHref('/admin/log.csv', words, chosen)} download="">
        {texts.csv}
      </a>
      <a href={adminHref('/admin/log.ndjson', words, chosen)} download="">
        {texts.ndjson}
      </a>
      <span className="muted">{texts.note}</span>
    </Actions>
  );
}
