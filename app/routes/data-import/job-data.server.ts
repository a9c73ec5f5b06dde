import type { ImportDesk } from '#app/intake/desk/import-desk.ts';
import type { ImportJob } from '#app/intake/desk/import-job.ts';
import { givenFormats } from '#app/intake/mapping.ts';
import { problemDocument } from '#app/http/problem.ts';
import { DondocError, notFound } from '#app/model/errors.ts';
import type { Locale } from '#app/model/locale.ts';
import { momentInName } from '#app/model/moment-in-name.ts';
import type { OpenFrame } from '../page/page-data.server.ts';
import { type Draft, momentOf } from './addresses.ts';
import { dateQuestions } from './date-questions.ts';
import { formatsValue } from './mapping-fields.ts';
import { reportOf } from './report-data.ts';

/** Examples are shown, not stored: the start of a long text is enough. */
const MOST_CHARACTERS = 160;
const MOST_EXAMPLES = 3;

interface Asked {
  id: string;
  desk: ImportDesk;
}

/** Everything that the page of one import shows. */
export async function jobData({ view, page, extras }: OpenFrame, { id, desk }: Asked) {
  const job = await desk.get(id);
  if (job === null) throw notFound('import', id);
  const { lang } = page.filters;
  const { state, file, by, created_at, progress, request } = job;
  const { units } = view.catalog;
  return {
    job: { id, state, file, by, created_at, progress, isDryRun: request?.dry_run ?? true },
    draft: draftOf(job, extras),
    understood: understoodOf(job),
    report: job.outcome === null ? null : reportOf(job.outcome, view.catalog.units, lang),
    problem: job.problem === null ? null : wordsOf(job.problem, lang),
    units: units.map(({ code, name_vi, name_en }) => ({ code, name_vi, name_en })),
    kept: extras.kept ?? null,
    isEditing: extras.edit === '1',
  };
}

export type JobData = Awaited<ReturnType<typeof jobData>>;

function draftOf({ request, file }: ImportJob, extras: OpenFrame['extras']): Draft {
  if (request !== null && extras.moment === undefined) {
    return { moment: momentOf(request.as_of), source: request.source ?? '' };
  }
  return {
    moment: extras.moment ?? momentOf(momentInName(file.name) ?? ''),
    source: extras.source ?? '',
  };
}

function understoodOf({ understanding }: ImportJob) {
  if (understanding === null) return null;
  const { sample } = understanding;
  const { mapping } = understanding;
  return {
    ...understanding,
    dates: understanding.dates.map((dates) => ({
      ...dates,
      examples: dates.examples.slice(0, MOST_EXAMPLES),
      /** As the form shows it. */
      given: formatsValue(givenFormats(mapping, dates.column) ?? []),
    })),
    sample: sample.map(({ row, fields }) => ({ row, fields: fields.map(shortened) })),
    asked: dateQuestions(understanding),
  };
}

function shortened(text: string): string {
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
}

function wordsOf(problem: DondocError['problem'], locale: Locale) {
  const { title, detail } = problemDocument(new DondocError(problem), { requestId: '', locale });
  return { title, detail };
}
