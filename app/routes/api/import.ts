import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { problemLocale } from '#app/http/problem.ts';
import { notFound } from '#app/model/errors.ts';
import { parseQuery } from '#app/model/filters.ts';
import { withProblems } from './answer-api.server.ts';
import { importAnswer } from './import-answers.ts';

const NO_STORE = { headers: { 'Cache-Control': 'no-store' } };

/** How far an import has come, or what became of it. */
export const loader = (args: LoaderFunctionArgs) =>
  withProblems(args, async (url) => {
    parseQuery(url.searchParams);
    const id = args.params.id ?? '';
    const job = await args.context.desk.get(id);
    if (job === null) throw notFound('import', id);
    return Response.json(importAnswer(job, problemLocale(url.search)), NO_STORE);
  });

/** Gives an import up: it is stopped, and its file deleted. */
export const action = (args: ActionFunctionArgs) =>
  withProblems(args, async (url) => {
    parseQuery(url.searchParams);
    const job = await args.context.desk.abandon(args.params.id ?? '');
    return Response.json(importAnswer(job, problemLocale(url.search)), NO_STORE);
  });
