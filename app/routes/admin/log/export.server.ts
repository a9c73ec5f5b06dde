import type { LoaderFunctionArgs } from '@remix-run/node';
import { BYTE_ORDER_MARK, csvRecord } from '#app/http/csv.ts';
import type { Cells } from '#app/http/table/table.ts';
import { admin } from '#app/i18n/texts/admin.ts';
import type { KeptEntry } from '#app/model/audit.ts';
import { parseQuery } from '#app/model/filters.ts';
import type { Locale } from '#app/model/locale.ts';
import { withProblems } from '../../api/answer-api.server.ts';
import { bodyOf } from '../../api/body-stream.server.ts';
import { CONTENT_TYPES } from '../../api/export.server.ts';
import { audited } from '../../on-behalf.server.ts';
import { LOG_FILTERS, chosenIn, logFilter } from './filter.ts';

const NDJSON = 'application/x-ndjson; charset=utf-8';

/** Read as it is sent, however long the log is. That it was taken away is kept first. */
export function exportLog(args: LoaderFunctionArgs): Promise<Response> {
  return withProblems(args, async (url) => {
    const { context, request } = args;
    const { filters, extras } = parseQuery(url.searchParams, LOG_FILTERS);
    const filter = logFilter(extras);
    const isCsv = url.pathname.endsWith('.csv');
    await audited(context, 'export_log', isCsv ? 'csv' : 'ndjson', chosenIn(extras));
    const entries = context.access.audit.read(filter);
    const bytes = isCsv ? asCsv(entries, filters.lang) : asNdjson(entries);
    const reader = { bodyTaken: context.bodyTaken, signal: request.signal };
    return new Response(await bodyOf(bytes, reader), {
      headers: {
        'Content-Type': isCsv ? CONTENT_TYPES.csv : NDJSON,
        'Content-Disposition': `attachment; filename="audit-log.${isCsv ? 'csv' : 'ndjson'}"`,
        'Cache-Control': 'private, no-store',
      },
    });
  });
}

const COLUMNS = [
  'position',
  'at',
  'name',
  'role',
  'unit',
  'source',
  'address',
  'action',
  'action_text',
  'target',
  'detail',
];

async function* asCsv(entries: AsyncIterable<KeptEntry>, lang: Locale): AsyncGenerator<Uint8Array> {
  yield Buffer.from(BYTE_ORDER_MARK + csvRecord(COLUMNS));
  for await (const kept of entries) yield Buffer.from(csvRecord(cellsOf(kept, lang)));
}

function cellsOf({ position, entry }: KeptEntry, lang: Locale): Cells {
  const texts = admin[lang];
  if (entry === null) {
    return [position, ...Array<null>(7).fill(null), texts.log.unreadable, null, null];
  }
  const { at, who, address, action, target, detail } = entry;
  return [
    position,
    at,
    who?.name ?? null,
    who?.role ?? null,
    who?.unit ?? null,
    who?.source.kind ?? null,
    address,
    action,
    texts.action[action],
    target,
    Object.keys(detail).length === 0 ? null : JSON.stringify(detail),
  ];
}

async function* asNdjson(entries: AsyncIterable<KeptEntry>): AsyncGenerator<Uint8Array> {
  for await (const { position, entry } of entries) {
    yield Buffer.from(`${JSON.stringify({ position, ...(entry ?? { unreadable: true }) })}\n`);
  }
}
