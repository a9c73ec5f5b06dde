import { useMemo } from 'react';
import { formatShortDay } from '#app/i18n/format.ts';
import { admin } from '#app/i18n/texts/admin.ts';
import { roles } from '#app/i18n/texts/roles.ts';
import type { TableColumn } from '#app/tables/column.ts';
import { DataTable } from '#app/tables/data-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import type { Words } from '../../page/words.ts';
import { factWords, targetWords } from './entry-words.ts';
import type { LogData } from './loader.server.ts';

type Row = LogData['entries'][number];
type Entry = NonNullable<Row['entry']>;

/** Who did what, a row an entry; a line that cannot be read says so in its place. */
export function LogTable({ rows, words }: { rows: readonly Row[]; words: Words }) {
  const columns = useMemo(() => columnsIn(words), [words]);
  const { log } = admin[words.locale];
  return (
    <DataTable
      className="simple log"
      caption={log.table.caption}
      columns={columns}
      rows={rows}
      rowId={({ position }) => position}
      empty={<EmptyState title={log.none} />}
    />
  );
}

function columnsIn(words: Words): TableColumn<Row>[] {
  const texts = admin[words.locale];
  const { table, unreadable } = texts.log;
  const of = (
    id: 'who' | 'target' | 'address',
    cell: (entry: Entry, row: Row) => React.ReactNode,
  ): TableColumn<Row> => ({
    id,
    header: table[id],
    label: table[id],
    cell: (row) => row.entry && cell(row.entry, row),
    blank: ({ entry }) => entry === null || (id !== 'who' && entry[id] === null),
  });
  return [
    {
      id: 'at',
      header: table.at,
      label: '',
      rowHeader: true,
      cell: ({ entry, position }) => (
        <span className="nobreak">{entry === null ? position : momentOf(entry.at, words)}</span>
      ),
    },
    of('who', (entry, { unitName }) => <Who entry={entry} unitName={unitName} words={words} />),
    {
      id: 'action',
      header: table.action,
      label: table.action,
      cell: ({ entry }) => (entry === null ? unreadable : <Action entry={entry} words={words} />),
    },
    of('target', (entry) => <span className="log-target">{targetWords(entry, words.locale)}</span>),
    of('address', ({ address }) => address),
  ];
}

/** To the second, in the office's clock: `14:03:22 27/11/2026`. */
function momentOf(at: string, { locale }: Words): string {
  return `${at.slice(11, 19)} ${formatShortDay(at.slice(0, 10), locale)}`;
}

function Who({
  entry: { who },
  unitName,
  words,
}: {
  entry: Entry;
  unitName: string | null;
  words: Words;
}) {
  const { log } = admin[words.locale];
  if (who === null) return <span className="muted">{log.nobody}</span>;
  const role = who.role === null ? log.command : roles[words.locale][who.role];
  return (
    <>
      {who.name}
      <span className="second-line">{unitName === null ? role : `${role}, ${unitName}`}</span>
    </>
  );
}

function Action({ entry: { action, detail }, words }: { entry: Entry; words: Words }) {
  const texts = admin[words.locale];
  const facts = factWords(detail, words.locale);
  return (
    <>
      {texts.action[action]}
      {facts.length > 0 && <span className="second-line">{facts.join('; ')}</span>}
    </>
  );
}
