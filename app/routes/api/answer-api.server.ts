import type { LoaderFunctionArgs } from '@remix-run/node';
import { type AnswerFormat, MEDIA_TYPES, answerFormat } from '#app/http/answer-format.ts';
import { BYTE_ORDER_MARK } from '#app/http/csv.ts';
import { VARY, entityResponse } from '#app/http/entity.ts';
import { log } from '#app/http/log.server.ts';
import { problemDocument, problemLocale, problemResponse } from '#app/http/problem.ts';
import { type Table, begun } from '#app/http/table/table.ts';
import { invalidParameter, isDondocError, unknownParameter } from '#app/model/errors.ts';
import { FILTER_NAMES, type Filters, parseQuery } from '#app/model/filters.ts';
import type { ServedView } from '#app/query/view.ts';
import type { About } from './about-export.ts';
import { bodyOf } from './body-stream.server.ts';
import { CONTENT_TYPES, exportAs } from './export.server.ts';
import { type ApiResource, formatsOf } from './resources.ts';

/** What a resource is asked. */
export interface ApiQuestion {
  view: ServedView;
  filters: Filters;
  extras: Readonly<Record<string, string>>;
}

/** An answer in the formats it can take: an object as JSON, a table in every other. */
export interface ApiAnswer {
  about?: About;
  json: () => object | Promise<object>;
  table: () => Table | Promise<Table>;
}

/** Reads the address, asks `answer`, and writes what it gave in the wanted format; every error is a problem document. */
export function answerApi(
  args: LoaderFunctionArgs,
  resource: ApiResource,
  answer: (question: ApiQuestion) => Promise<ApiAnswer>,
): Promise<Response> {
  return withProblems(args, async (url) => {
    const { request, context } = args;
    const accept = request.headers.get('Accept');
    const format = answerFormat(url.pathname, accept, formatsOf(resource));
    const { filters, extras } = readParameters(url.searchParams, resource);
    const mark = byteOrderMark(extras.bom, format);
    const { about, content } = await context.portal.answer(async (view) => {
      const given = await answer({ view, filters, extras });
      const wanted = format === 'json' ? await given.json() : await begunTable(given);
      return { about: given.about, content: wanted };
    });
    const headers = aboutHeaders(about);
    if (format === 'json') {
      const type = { 'Content-Type': MEDIA_TYPES.json };
      return entityResponse(request, JSON.stringify(content), { ...headers, ...type });
    }
    const table = content as Table;
    const made = { resource, table, about, locale: filters.lang, mark };
    const bytes = await exportAs(format, made);
    const fileHeaders = {
      ...headers,
      'Content-Type': CONTENT_TYPES[format],
      'Content-Disposition': `attachment; filename="${fileName(resource, about)}.${format}"`,
    };
    if (!table.isLong) return entityResponse(request, await whole(bytes), fileHeaders);
    const reader = { bodyTaken: context.bodyTaken, signal: request.signal };
    return new Response(await bodyOf(bytes, reader), {
      headers: { ...fileHeaders, Vary: VARY, 'Cache-Control': 'private, no-store' },
    });
  });
}

async function begunTable(given: ApiAnswer): Promise<Table> {
  return begun(await given.table());
}

async function whole(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** What `respond` throws becomes the answer; what nobody expected is logged and not shown. */
export async function withProblems(
  { request, context: { requestId } }: LoaderFunctionArgs,
  respond: (url: URL) => Promise<Response>,
): Promise<Response> {
  const url = new URL(request.url);
  try {
    return await respond(url);
  } catch (error) {
    if (!isDondocError(error) || error.problem.status >= 500) {
      log.error({ err: error, requestId }, 'an answer failed');
    }
    const locale = problemLocale(url.search);
    return problemResponse(problemDocument(error, { requestId, locale }));
  }
}

function readParameters(params: URLSearchParams, { parameters }: ApiResource) {
  const known: readonly string[] = parameters;
  // An order would be the one filter that can neither be checked nor be without effect.
  if (params.has('sort') && !known.includes('sort')) throw unknownParameter('sort');
  const filterNames: readonly string[] = FILTER_NAMES;
  return parseQuery(
    params,
    known.filter((name) => !filterNames.includes(name)),
  );
}

function byteOrderMark(asked: string | undefined, format: AnswerFormat): string {
  if (asked === undefined) return '';
  if (asked !== '1' || format !== 'csv') throw invalidParameter('bom', asked, '1 (.csv)');
  return BYTE_ORDER_MARK;
}

/** Header values are ASCII: the population goes as JSON with everything else escaped. */
export function aboutHeaders(about: ApiAnswer['about']): Record<string, string> {
  if (!about) return {};
  const ascii = (value: object) =>
    JSON.stringify(value).replace(
      /[^\x20-\x7e]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
  return {
    'X-Dondoc-Snapshot': about.snapshot.id,
    'X-Dondoc-As-Of': about.snapshot.as_of,
    ...(about.population ? { 'X-Dondoc-Population': ascii(about.population) } : {}),
  };
}

/** Two exports of the same resource as of different moments do not overwrite each other. */
function fileName({ name }: ApiResource, about: About | undefined): string {
  return about ? `${name}-${about.snapshot.id}` : name;
}
