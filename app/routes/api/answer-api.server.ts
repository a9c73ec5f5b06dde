import type { LoaderFunctionArgs } from '@remix-run/node';
import { type AnswerFormat, answerFormat } from '#app/http/answer-format.ts';
import { BYTE_ORDER_MARK } from '#app/http/csv.ts';
import { VARY, entityResponse } from '#app/http/entity.ts';
import { log } from '#app/http/log.server.ts';
import { problemDocument, problemLocale, problemResponse } from '#app/http/problem.ts';
import { invalidParameter, isDondocError, unknownParameter } from '#app/model/errors.ts';
import { FILTER_NAMES, type Filters, parseQuery } from '#app/model/filters.ts';
import type { Population } from '#app/model/population.ts';
import type { ServedView } from '#app/query/view.ts';
import { type ApiResource, formatsOf } from './resources.ts';
import { streamOf } from './text-stream.server.ts';

/** What a resource is asked. */
export interface ApiQuestion {
  view: ServedView;
  filters: Filters;
  extras: Readonly<Record<string, string>>;
  format: AnswerFormat;
}

/** An answer in the formats it can take: the object as JSON, or a table as CSV, whole or in pieces. */
export interface ApiAnswer {
  json: object;
  csv: () => string | AsyncIterable<string>;
  /** Said in headers too, since a CSV has no room for it. */
  about?: { snapshot: { id: string; as_of: string }; population?: Population };
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
    const given = await context.portal.answer((view) => answer({ view, filters, extras, format }));
    const headers = aboutHeaders(given.about);
    if (format === 'json') {
      return entityResponse(request, JSON.stringify(given.json), {
        ...headers,
        'Content-Type': 'application/json',
      });
    }
    const csvHeaders = {
      ...headers,
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': `attachment; filename="${fileName(resource, given)}"`,
    };
    const body = given.csv();
    return typeof body === 'string'
      ? entityResponse(request, mark + body, csvHeaders)
      : new Response(await streamOf(mark, body), {
          headers: { ...csvHeaders, Vary: VARY, 'Cache-Control': 'private, no-store' },
        });
  });
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
function fileName({ name }: ApiResource, { about }: ApiAnswer): string {
  return about ? `${name}-${about.snapshot.id}.csv` : `${name}.csv`;
}
