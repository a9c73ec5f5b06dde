import { issueMessage } from '#app/i18n/issues.ts';
import { linkTo } from '#app/model/filters.ts';
import { NO_FILTERS } from '#app/model/filters.ts';
import { FindingTable, type FindingRow } from '#app/tables/finding-table.tsx';
import { Actions } from '#app/ui/actions.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Section } from '#app/ui/section.tsx';
import { type SnapshotProps, percentOf } from './props.ts';

type Quality = NonNullable<SnapshotProps['data']['quality']>;
type Finding = Quality['refused'][number];

/** Refused rows by reason, downloadable whole, and below them what was accepted and is odd. */
export function Findings({ data, page, words, quality }: SnapshotProps & { quality: Quality }) {
  const { refused: texts, warnings } = words.quality;
  const { id, rows_refused } = data.snapshot;
  const { lang } = page.filters;
  const download = (ending: string, extras?: Record<string, string>) =>
    linkTo(`/data/${id}/refused.${ending}`, { ...NO_FILTERS, lang }, extras);
  return (
    <>
      {rows_refused === 0 ? (
        <EmptyState title={texts.none}>{texts.noneBody}</EmptyState>
      ) : (
        <Section title={texts.title(words.count(rows_refused))} subtitle={texts.subtitle}>
          <FindingTable texts={texts} rows={rowsOf(quality.refused, words)} />
          <Actions>
            <a href={download('csv', { bom: '1' })} download>
              {texts.csv}
            </a>
            <a href={download('xlsx')} download>
              {texts.xlsx}
            </a>
            <span className="muted">{texts.download}</span>
          </Actions>
        </Section>
      )}
      {quality.warnings.length > 0 && (
        <Section title={warnings.title} subtitle={warnings.subtitle}>
          <FindingTable
            texts={{ ...texts, caption: warnings.caption, reason: warnings.reason }}
            rows={rowsOf(quality.warnings, words)}
          />
        </Section>
      )}
    </>
  );
}

function rowsOf(findings: readonly Finding[], words: SnapshotProps['words']): FindingRow[] {
  const most = Math.max(1, ...findings.map(({ rows }) => rows));
  return findings.map((finding) => ({
    code: finding.code,
    reason: messageOf(finding, words),
    rows: words.count(finding.rows),
    percent: percentOf(finding.rows, most),
    columns: finding.columns
      .map(({ column, rows }) => `${column} (${words.count(rows)})`)
      .join(', '),
    first: placesOf(finding, words),
  }));
}

/** The message of one of them where all are of one column; else it names none. */
function messageOf({ code, columns }: Finding, { locale }: SnapshotProps['words']): string {
  const [only] = columns;
  const column = only !== undefined && columns.length === 1 ? only.column : '…';
  return issueMessage({ code, row: null, column }, locale);
}

/** "a.csv: 7, 12; b.csv: 3": by file, where the files have rows. */
function placesOf({ first, rows }: Finding, words: SnapshotProps['words']): string {
  const byFile = new Map<string, string[]>();
  for (const { file, row } of first) {
    if (row === null) continue;
    const numbers = byFile.get(file) ?? [];
    if (!numbers.includes(String(row))) byFile.set(file, [...numbers, String(row)]);
  }
  const shown = [...byFile.values()].reduce((sum, numbers) => sum + numbers.length, 0);
  const files = [...byFile].map(([file, numbers]) => `${file}: ${numbers.join(', ')}`);
  const more = rows > shown ? [words.quality.refused.more(words.count(rows - shown))] : [];
  return shown === 0 ? '' : [files.join('; '), ...more].join(' ');
}
