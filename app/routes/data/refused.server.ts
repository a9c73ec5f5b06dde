import type { LoaderFunctionArgs } from '@remix-run/node';
import { issueMessage } from '#app/i18n/issues.ts';
import { quality } from '#app/i18n/texts/quality.ts';
import { BYTE_ORDER_MARK, csvRecord } from '#app/http/csv.ts';
import { MOST_SHEET_ROWS, XLSX_MEDIA_TYPE, xlsxStream } from '#app/http/xlsx.server.ts';
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
import { streamOf } from '../api/text-stream.server.ts';
import { unitName } from '../page/page-data.ts';
import { snapshotNamed } from './snapshot/loader.server.ts';

const COLUMNS = ['file', 'row', 'column', 'code', 'message', 'suggestion'] as const;
const WIDTHS = { file: 28, row: 8, column: 26, code: 24, message: 90, suggestion: 50 };

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
    if (isSheet) {
      await assertFits(snapshot.folder);
      return new Response(sheetOf(refusals), {
        headers: { ...headers, 'Content-Type': XLSX_MEDIA_TYPE },
      });
    }
    const mark = extras.bom === '1' ? BYTE_ORDER_MARK : '';
    return new Response(await streamOf(mark, csvOf(refusals)), {
      headers: { ...headers, 'Content-Type': 'text/csv; charset=utf-8; header=present' },
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

async function assertFits(folder: string): Promise<void> {
  let rows = 0;
  for await (const issue of eachIssue(folder)) if (!isWarning(issue.code)) rows += 1;
  if (rows <= MOST_SHEET_ROWS) return;
  throw new DondocError({
    code: 'sheet_full',
    status: 409,
    params: { rows: String(rows), most: String(MOST_SHEET_ROWS) },
  });
}

interface Refusals {
  folder: string;
  units: readonly Unit[];
  locale: Locale;
}

async function* rowsOf({ folder, units, locale }: Refusals) {
  const names = new Map(units.map((unit) => [unit.code, unitName(unit, locale)]));
  for await (const issue of eachIssue(folder)) {
    if (!isWarning(issue.code)) yield cellsOf(issue, names, locale);
  }
}

function cellsOf(issue: Issue, names: ReadonlyMap<string, string>, locale: Locale) {
  const { file, row, column, code, suggestion = [] } = issue;
  const meant = suggestion.map((unit) => `${unit} ${names.get(unit) ?? ''}`.trim()).join('; ');
  return [file, row, column, code, issueMessage(issue, locale), meant === '' ? null : meant];
}

async function* csvOf(refusals: Refusals): AsyncGenerator<string> {
  yield csvRecord(COLUMNS);
  let text = '';
  for await (const cells of rowsOf(refusals)) {
    text += csvRecord(cells);
    if (text.length < 1 << 16) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}

function sheetOf(refusals: Refusals): ReadableStream<Uint8Array> {
  const { headings, sheet } = quality[refusals.locale].refused;
  const columns = COLUMNS.map((name) => ({
    header: headings[name],
    width: WIDTHS[name],
    numeric: name === 'row',
  }));
  return xlsxStream(sheet, columns, rowsOf(refusals));
}
