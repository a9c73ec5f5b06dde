import type { LoaderFunctionArgs } from '@remix-run/node';
import { parseQuery } from '#app/model/filters.ts';
import { withProblems } from './answer-api.server.ts';
import { type ImportsAnswer, listedImport } from './import-answers.ts';

/** What was received in the last weeks, newest first. */
export const loader = (args: LoaderFunctionArgs) =>
  withProblems(args, async (url) => {
    parseQuery(url.searchParams);
    const jobs = await args.context.desk.list();
    const answer: ImportsAnswer = { imports: jobs.map(listedImport) };
    return Response.json(answer, { headers: { 'Cache-Control': 'no-store' } });
  });
