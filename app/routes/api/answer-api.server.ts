import type { LoaderFunctionArgs } from '@remix-run/node';
import { type AnswerFormat, answerFormat } from '#app/http/answer-format.ts';
import { BYTE_ORDER_MARK } from '#app/http/csv.ts';
import { entityResponse } from '#app/http/entity.ts';
import { log } from '#app/http/log.server.ts';
import { problemDocument, problemLocale, problemResponse } from '#app/http/problem.ts';
import { invalidParameter, isDondocError } from '#app/model/errors.ts';
import { type Filters, parseQuery } from '#app/model/filters.ts';
import type { Population } from '#app/model/population.ts';
import type { View } from '#app/query/view.ts';

/** What a resource is asked. */
export interface ApiQuestion {
  view: View;
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
export async function answerApi(
  { request, context }: LoaderFunctionArgs,
  answer: (question: ApiQuestion) => Promise<ApiAnswer>,
  extraNames: readonly string[] = [],
): Promise<Response> {
  const url = new URL(request.url);
  try {
    const format = answerFormat(url.pathname, request.headers.get('Accept'));
    const { filters, extras } = parseQuery(url.searchParams, ['bom', ...extraNames]);
    const mark = byteOrderMark(extras.bom, format);
    const view = await context.portal.view();
    const given = await answer({ view, filters, extras, format });
    const headers = aboutHeaders(given);
    if (format === 'json') {
      return entityResponse(request, JSON.stringify(given.json), {
        ...headers,
        'Content-Type': 'application/json',
      });
    }
    const csvHeaders = {
      ...headers,
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': `attachment; filename="${fileName(url.pathname)}"`,
    };
    const body = given.csv();
    return typeof body === 'string'
      ? entityResponse(request, mark + body, csvHeaders)
      : new Response(streamOf(mark, body), {
          headers: { ...csvHeaders, 'Cache-Control': 'private, no-store' },
        });
  } catch (error) {
    if (!isDondocError(error) || error.problem.status >= 500) {
      log.error({ err: error, requestId: context.requestId }, 'an answer failed');
    }
    const locale = problemLocale(url.search);
    return problemResponse(problemDocument(error, { requestId: context.requestId, locale }));
  }
}

function byteOrderMark(asked: string | undefined, format: AnswerFormat): string {
  if (asked === undefined) return '';
  if (asked !== '1' || format !== 'csv') throw invalidParameter('bom', asked, '1, with CSV');
  return BYTE_ORDER_MARK;
}

/** Header values are ASCII: the population goes as JSON with everything else escaped. */
function aboutHeaders({ about }: ApiAnswer): Record<string, string> {
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

function fileName(path: string): string {
  const last = path.split('/').at(-1) ?? '';
  return `${last.replace(/\.csv$/, '').replace(/[^a-z-]/g, '') || 'data'}.csv`;
}

/** Pieces as they come, at the reader's pace. */
function streamOf(mark: string, pieces: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const iterator = pieces[Symbol.asyncIterator]();
  let first = mark;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) {
        if (first !== '') controller.enqueue(encoder.encode(first));
        controller.close();
        return;
      }
      controller.enqueue(encoder.encode(first + value));
      first = '';
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}
