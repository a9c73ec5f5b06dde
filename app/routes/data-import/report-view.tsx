import { Form } from '@remix-run/react';
import { SimpleTable } from '#app/tables/simple-table.tsx';
import { Actions } from '#app/ui/actions.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/section.tsx';
import { jobHref } from './addresses.ts';
import type { JobProps } from './props.ts';
import type { Refusal } from './job-action.server.ts';
import type { Report } from './report-data.ts';

interface ReportProps extends JobProps {
  report: Report;
}

/** What a check of the whole file found, and the button that publishes it. */
export function CheckedReport({
  data,
  report,
  words,
  refusal,
}: ReportProps & { refusal: Refusal | null }) {
  const texts = words.importing.report;
  const { questions } = report;
  return (
    <>
      <ReportFacts report={report} words={words} />
      <Section
        id="publish"
        title={questions.length > 0 ? texts.questions : texts.publishTitle}
        subtitle={questions.length > 0 ? texts.questionsSubtitle : texts.publishSubtitle}
      >
        <Form method="post" action={jobHref(data.job.id, words.locale)} className="stack">
          {questions.length === 0 ? (
            <p>{texts.noDrift}</p>
          ) : (
            <>
              <ul className="points asked">
                {questions.map(({ code, message }) => (
                  <li key={code}>{message}</li>
                ))}
              </ul>
              <label className="choice confirm">
                <input
                  type="checkbox"
                  name="confirm"
                  value="yes"
                  aria-invalid={refusal?.field === 'confirm'}
                  aria-describedby={refusal?.field === 'confirm' ? 'confirm-needed' : undefined}
                />
                {texts.confirm}
              </label>
              {refusal?.field === 'confirm' && (
                <p id="confirm-needed" role="alert">
                  <strong className="tone-open_overdue">{texts.confirmNeeded}</strong>
                </p>
              )}
            </>
          )}
          <div className="buttons">
            <button type="submit" className="button button-primary" name="intent" value="publish">
              {texts.publish}
            </button>
            {data.understood !== null && (
              <Link
                className="button"
                href={jobHref(data.job.id, words.locale, { ...data.draft, edit: '1' })}
              >
                {texts.back}
              </Link>
            )}
          </div>
        </Form>
      </Section>
      <Reasons report={report} words={words} />
    </>
  );
}

/** The sum of the rows, the moment and the source. */
function ReportFacts({ report, words }: Omit<ReportProps, 'data'>) {
  const texts = words.importing.report;
  const { rows_read, rows_accepted, rows_refused, rows_skipped, created_units } = report;
  const balance = texts.balance(
    words.count(rows_read),
    words.count(rows_accepted),
    words.count(rows_refused),
  );
  return (
    <Section title={texts.title}>
      <DefinitionList
        items={[
          { term: texts.asOf, detail: words.instant(report.as_of) },
          { term: texts.source, detail: report.source },
          {
            term: texts.read,
            detail: (
              <>
                <span className="balance">{balance}</span>
                {rows_skipped > 0 && (
                  <span className="second-line">{texts.skipped(words.count(rows_skipped))}</span>
                )}
              </>
            ),
          },
          ...(report.unused.length > 0
            ? [{ term: texts.unused, detail: report.unused.join('; ') }]
            : []),
          ...(created_units.length > 0
            ? [{ term: texts.unitsCreated, detail: created_units.join(', ') }]
            : []),
        ]}
      />
    </Section>
  );
}

/** Why rows are refused, and what is odd about accepted ones. */
export function Reasons({ report, words }: Omit<ReportProps, 'data'>) {
  const texts = words.importing.report;
  const { refused, flagged, told } = report;
  return (
    <>
      {refused.length > 0 && (
        <Section title={texts.refused}>
          <ReasonTable caption={texts.refusedCaption} reasons={refused} words={words} />
          <Shortened told={told.issues} total={told.issues_total} words={words} />
        </Section>
      )}
      {flagged.length > 0 && (
        <Section title={texts.flagged}>
          <ReasonTable caption={texts.flaggedCaption} reasons={flagged} words={words} />
          <Shortened told={told.warnings} total={told.warnings_total} words={words} />
        </Section>
      )}
    </>
  );
}

interface ReasonTableProps extends Pick<ReportProps, 'words'> {
  caption: string;
  reasons: Report['refused'];
}

function ReasonTable({ caption, reasons, words }: ReasonTableProps) {
  const texts = words.importing.report;
  const hasMaybe = reasons.some(({ maybe }) => maybe.length > 0);
  return (
    <SimpleTable
      caption={caption}
      columns={[
        { id: 'reason', label: texts.reason },
        { id: 'rows', label: texts.count, numeric: true },
        { id: 'first', label: texts.first },
        ...(hasMaybe ? [{ id: 'maybe', label: texts.maybe }] : []),
      ]}
      rows={reasons.map(({ message, rows, first, maybe }) => [
        message,
        rows === 0 ? '' : words.count(rows),
        first.map((row) => words.count(row)).join('; '),
        ...(hasMaybe ? [maybe.join('; ')] : []),
      ])}
    />
  );
}

/** Only the first of very many issues are told one by one. */
function Shortened({
  told,
  total,
  words,
}: { told: number; total: number } & Pick<ReportProps, 'words'>) {
  if (told >= total) return null;
  const { shortened } = words.importing.report;
  return <p className="note">{shortened(words.count(told), words.count(total))}</p>;
}

/** A list that is published, or was before: where to read on. */
export function PublishedReport({ report, words }: Omit<ReportProps, 'data'>) {
  const { published } = words.importing;
  const { snapshot } = report;
  const lang = words.locale === 'vi' ? '' : `lang=${words.locale}`;
  const query = (...parts: string[]) => {
    const said = parts.filter((part) => part !== '').join('&');
    return said === '' ? '' : `?${said}`;
  };
  return (
    <>
      <Actions>
        {snapshot !== null && (
          <Link href={`/${query(`as_of=${snapshot}`, lang)}`}>{published.overview}</Link>
        )}
        {snapshot !== null && (
          <Link href={`/data/${snapshot}${query(lang)}`}>{published.quality}</Link>
        )}
        <Link href={`/data/import${query(lang)}`}>{published.another}</Link>
      </Actions>
      <ReportFacts report={report} words={words} />
      <Reasons report={report} words={words} />
    </>
  );
}
