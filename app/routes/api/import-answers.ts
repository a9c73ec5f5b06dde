import type { ProblemDocument } from '#app/http/problem.ts';
import { problemWords } from '#app/i18n/problem-words.ts';
import type { ImportJob, ImportProgress, JobState } from '#app/intake/desk/import-job.ts';
import { type ImportOutcome, type ToldIssue, toldIn } from '#app/intake/outcome.ts';
import type { Instant } from '#app/model/day.ts';
import type { Locale } from '#app/model/locale.ts';

/** What is told of an import. */
export interface ImportAnswer {
  id: string;
  state: JobState;
  file: ImportJob['file'];
  created_at: Instant;
  by: string;
  request: ImportRequestAnswer | null;
  progress: ImportProgress | null;
  outcome: OutcomeAnswer | null;
  problem: Pick<ProblemDocument, 'code' | 'title' | 'detail'> | null;
}

export type IssueAnswer = Required<ToldIssue>;

export interface OutcomeAnswer extends Omit<ImportOutcome, 'issues' | 'warnings'> {
  issues: IssueAnswer[];
  warnings: IssueAnswer[];
}

export interface ImportRequestAnswer {
  as_of: string;
  /** Its name. */
  mapping: string | null;
  source: string | null;
  confirm: boolean;
  dry_run: boolean;
}

/** A line of the list. */
export interface ListedImport {
  id: string;
  state: JobState;
  file: ImportJob['file'];
  created_at: Instant;
  by: string;
  as_of: string | null;
  snapshot: string | null;
  rows_read: number | null;
  rows_accepted: number | null;
  rows_refused: number | null;
}

export interface ImportsAnswer {
  imports: ListedImport[];
}

export function importAnswer(job: ImportJob, locale: Locale): ImportAnswer {
  const { id, state, file, created_at, by, request, progress, outcome, problem } = job;
  return {
    id,
    state,
    file,
    created_at,
    by,
    request: request && { ...request, mapping: request.mapping?.name ?? null },
    progress,
    outcome: outcome && {
      ...outcome,
      issues: issueAnswers(outcome.issues, locale),
      warnings: issueAnswers(outcome.warnings, locale),
    },
    problem: problem && { code: problem.code, ...problemWords(problem, locale) },
  };
}

function issueAnswers(issues: readonly ToldIssue[], locale: Locale): IssueAnswer[] {
  return toldIn(issues, locale, 'confirm=true').map((issue) => ({
    suggestion: [],
    counts: {},
    ...issue,
  }));
}

export function listedImport(job: ImportJob): ListedImport {
  const { id, state, file, created_at, by, request, outcome } = job;
  return {
    id,
    state,
    file,
    created_at,
    by,
    as_of: request?.as_of ?? null,
    snapshot: outcome?.snapshot ?? null,
    rows_read: outcome?.rows_read ?? null,
    rows_accepted: outcome?.rows_accepted ?? null,
    rows_refused: outcome?.rows_refused ?? null,
  };
}
