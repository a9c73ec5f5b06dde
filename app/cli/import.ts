import { importInChild } from '#app/intake/desk/child.server.ts';
import { readMapping } from '#app/intake/mapping-file.server.ts';
import { type ImportOutcome, toldIn } from '#app/intake/outcome.ts';
import { DEFAULT_LOCALE, LOCALES } from '#app/model/locale.ts';
import { answering, printJson, say } from './answer.ts';
import { audited } from './audited.ts';
import { dataDirectory } from './data-dir.ts';
import { assertReadable } from './input-files.ts';
import { misused, readWords } from './options.ts';
import { progressLine } from './progress-line.ts';
import { whoami } from './whoami.ts';

const HELP = `Usage: dondoc import FILE... --as-of 2019-07-03T10:00+07:00 [options]

Reads task lists (CSV, XLSX, JSON, NDJSON, Parquet), checks them and publishes all files together
as one snapshot. The sheet, the headings and the way dates are written are found in the file; what is
not certain refuses it with the question, and a mapping answers it.

  --as-of WHEN       the moment the list shows: an instant, or a date for the end of that day
  --mapping WHICH    a mapping file, or the name of one in DATA_DIR/mappings: which column feeds what,
                     how dates are written, header row, sheet, encoding
  --source NAME      where the list came from
  --dry-run          check everything, publish nothing
  --confirm          publish although much changed since the last snapshot
  --lang vi|en       the language of the issues' messages (default: vi)
  --json             one JSON document on stdout

Exit code 0: published, or already there. 2: refused, the report says why. 1: failure.
`;
const OPTIONS = {
  'as-of': { type: 'string' },
  mapping: { type: 'string' },
  source: { type: 'string' },
  'dry-run': { type: 'boolean' },
  confirm: { type: 'boolean' },
  lang: { type: 'string' },
} as const;
const MOST_SAID = 20;

/** @returns the exit code */
export async function importCommand(args: readonly string[]): Promise<number> {
  const words = readWords(args, HELP, OPTIONS);
  if (typeof words === 'number') return words;
  const { values, positionals: files } = words;
  const {
    'as-of': asOf,
    'dry-run': dryRun = false,
    confirm = false,
    source,
    lang = DEFAULT_LOCALE,
    json = false,
  } = values;
  if (files.length === 0) return misused('dondoc import: a FILE is needed', HELP, json);
  if (asOf === undefined) return misused('dondoc import: --as-of is needed', HELP, json);
  const locale = LOCALES.find((each) => each === lang);
  if (locale === undefined) return misused('dondoc import: --lang is vi or en', HELP, json);
  return answering('import', json, async () => {
    const dataDir = dataDirectory();
    await assertReadable(files);
    const mapping =
      values.mapping === undefined ? {} : { mapping: await readMapping(dataDir, values.mapping) };
    const line = progressLine();
    const request = {
      dataDir,
      files,
      asOf,
      dryRun,
      confirm,
      importedBy: whoami(),
      ...mapping,
      ...(source === undefined ? {} : { source }),
    };
    const outcome = await importInChild(request, { onProgress: line.tell }).finally(() =>
      line.end(),
    );
    const { status, snapshot, rows_accepted } = outcome;
    if (status === 'published' && snapshot !== null) {
      await audited('import', snapshot, { rows: rows_accepted });
    }
    const told = {
      ...outcome,
      issues: toldIn(outcome.issues, locale, '--confirm'),
      warnings: toldIn(outcome.warnings, locale, '--confirm'),
    };
    if (json) printJson(told);
    for (const line of report(told)) say(line);
    return outcome.status === 'refused' ? 2 : 0;
  });
}

function report(outcome: ImportOutcome): string[] {
  const { status, snapshot, rows_read, rows_accepted, rows_refused, rows_skipped } = outcome;
  return [
    `${status}${snapshot === null ? '' : ` ${snapshot}`}`,
    `rows read ${rows_read} = accepted ${rows_accepted} + refused ${rows_refused}; skipped ${rows_skipped}`,
    ...said(outcome.issues, outcome.issues_total),
    ...said(outcome.warnings, outcome.warnings_total),
    ...outcome.created_units.map((code) => `new unit ${code}`),
  ];
}

function said(issues: ImportOutcome['issues'], total: number): string[] {
  const lines = issues
    .slice(0, MOST_SAID)
    .map(({ file, row, code, message }) => `  ${file}:${row ?? '-'}  ${code}  ${message}`);
  return total > lines.length ? [...lines, `  … ${total - lines.length}`] : lines;
}
