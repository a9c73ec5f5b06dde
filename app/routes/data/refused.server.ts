import type { LoaderFunctionArgs } from '@remix-run/node';
import { issueMessage } from '#app/i18n/issues.ts';
import { quality } from '#app/i18n/texts/quality.ts';
import { BYTE_ORDER_MARK } from '#app/http/csv.ts';
import { csvStream } from '#app/http/table/csv-stream.ts';
import { assertFits } from '#app/http/table/sheet-fit.ts';
import { type Table, begun, column, longTableOf } from '#app/http/table/table.ts';
import { xlsxStream } from '#app/http/xlsx.server.ts';
import { DondocError, invalidParameter } from '#app/model/errors.ts';
import { parseQuery } from '#app/model/filters.ts';
import { type Issue, isWarning } from '#app/model/issue.ts';
import type { Locale } from '#app/model/locale.ts';
import type { Unit } from '#app/model/unit.ts';
import type { Snapshot } from '#app/store/catalog.server.ts';
import { ISSUES_FILE } from '#app/store/layout.ts';
import { eachIssue } from '#app/store/stored-issues.server.ts';
import { damagedFiles } from '#app/store/verification.server.ts';
import { withProblems } from '../api/answer-api.server.ts';
import { bodyOf } from '../api/body-stream.server.ts';
import { CONTENT_TYPES } from '../api/export.server.ts';
import { unitName } from '../page/page-data.ts';
import { snapshotNamed } from './snapshot/loader.server.ts';

/** Streamed from bytes that were checked just before; what fails its hash is not read. */
export function refusedRows(args: LoaderFunctionArgs): Promise<Response> {
  return withProblems(args, async (url) => {
    const { params, context } = args;
    const { filters, extras } = parseQuery(url.searchParams, ['bom']);
    const isSheet = url.pathname.endsWith('.xlsx');
    if (extras.bom !== undefined && (extras.bom !== '1' || isSheet)) {
      throw invalidParameter('bom', extras.bom, '1 (.csv)');
    }
    const { catalog } = await context.portal.view();
    const snapshot = snapshotNamed(catalog, params.snapshot ?? '');
    await assertSound(snapshot);
    const refusals = { folder: snapshot.folder, units: catalog.units, locale: filters.lang };
    const headers = {
      'Content-Disposition': `attachment; filename="refused-${snapshot.id}.${isSheet ? 'xlsx' : 'csv'}"`,
      'Cache-Control': 'private, no-store',
      'X-Dondoc-Snapshot': snapshot.id,
      'X-Dondoc-As-Of': snapshot.as_of,
    };
    const table = await begun(await tableOfRefused(refusals));
    if (isSheet) await assertFits(table);
    const mark = extras.bom === '1' ? BYTE_ORDER_MARK : '';
    const bytes = isSheet ? sheetOf(table, filters.lang) : csvStream(table, mark);
    const reader = { bodyTaken: context.bodyTaken, signal: args.request.signal };
    return new Response(await bodyOf(bytes, reader), {
      headers: { ...headers, 'Content-Type': CONTENT_TYPES[isSheet ? 'xlsx' : 'csv'] },
    });
  });
}

async function assertSound({ id, folder, files, damaged }: Snapshot): Promise<void> {
  const issues = files.filter(({ path }) => path === ISSUES_FILE);
  const sound = issues.length === 1 && (await damagedFiles(folder, issues, { afresh: true }));
  if (sound && sound.length === 0 && !damaged.includes('manifest')) return;
  throw new DondocError({
    code: 'snapshot_damaged',
    status: 503,
    params: { value: id, file: ISSUES_FILE },
  });
}

interface Refusals {
  folder: string;
  units: readonly Unit[];
  locale: Locale;
}

async function tableOfRefused(refusals: Refusals): Promise<Table> {
  let total = 0;
  for await (const issue of eachIssue(refusals.folder)) if (!isWarning(issue.code)) total += 1;
  return longTableOf(columnsOf(refusals), total, () => refusedIn(refusals.folder));
}

const PIECE_ROWS = 512;

async function* refusedIn(folder: string): AsyncGenerator<readonly Issue[]> {
  let piece: Issue[] = [];
  for await (const issue of eachIssue(folder)) {
    if (isWarning(issue.code)) continue;
    piece.push(issue);
    if (piece.length < PIECE_ROWS) continue;
    yield piece;
    piece = [];
  }
  yield piece;
}

function columnsOf({ units, locale }: Refusals) {
  const names = new Map(units.map((unit) => [unit.code, unitName(unit, locale)]));
  const meant = ({ suggestion = [] }: Issue) =>
    suggestion.map((unit) => `${unit} ${names.get(unit) ?? ''}`.trim()).join('; ');
  return [
    column('file', 'text', ({ file }: Issue) => file),
    column('row', 'integer', ({ row }: Issue) => row),
    column('column', 'text', (issue: Issue) => issue.column),
    column('code', 'text', ({ code }: Issue) => code),
    column('message', 'text', (issue: Issue) => issueMessage(issue, locale)),
    column('suggestion', 'text', (issue: Issue) => meant(issue) || null),
  ];
}

const WIDTHS: Readonly<Record<string, number>> = {
  file: 28,
  row: 8,
  column: 26,
  code: 24,
  message: 90,
  suggestion: 50,
};

function sheetOf(table: Table, locale: Locale): AsyncIterable<Uint8Array> {
  const { headings, sheet } = quality[locale].refused;
  const columns = table.columns.map(({ name, type }) => ({
    heading: headings[name as keyof typeof headings],
    type,
    width: WIDTHS[name] ?? 0,
  }));
  return xlsxStream([{ name: sheet, columns, rows: table.pieces() }], locale);
}
