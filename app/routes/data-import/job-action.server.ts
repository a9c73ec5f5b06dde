import { type ActionFunctionArgs, json, redirect } from '@remix-run/node';
import type { ImportDesk, OnPublished } from '#app/intake/desk/import-desk.ts';
import type { ImportJob, JobRequest } from '#app/intake/desk/import-job.ts';
import { sentMapping } from '#app/intake/mapping-file.server.ts';
import { isMappingName, keepMapping } from '#app/intake/kept-mappings.server.ts';
import type { Mapping } from '#app/intake/mapping.ts';
import { parseMoment } from '#app/model/as-of.ts';
import { instantFromTime } from '#app/model/day.ts';
import { DondocError, isDondocError, notFound } from '#app/model/errors.ts';
import { CONFIRM_CODES } from '#app/model/issue.ts';
import type { Locale } from '#app/model/locale.ts';
import type { Unit } from '#app/model/unit.ts';
import { appendAliases } from '#app/store/alias-append.server.ts';
import { localeOf } from '../page/page-data.server.ts';
import { MOST_MOMENT_CHARACTERS, type Draft, asOfOf, jobHref, uploadHref } from './addresses.ts';
import { aliasesFrom } from './alias-form.ts';
import { isSameMapping, mappingFrom } from './mapping-form.ts';
import { auditedImport } from '../on-behalf.server.ts';
import { withPageProblems } from '../page/page-problems.server.ts';

export const INTENTS = [
  'understand',
  'mend',
  'check',
  'publish',
  'use',
  'keep',
  'abandon',
] as const;
type Intent = (typeof INTENTS)[number];

/** What of a form has to be mended; the fields keep what was typed. */
export interface Refusal {
  field: 'moment' | 'confirm' | 'name' | 'columns' | 'unit' | 'mapping';
  /** What is meant within the field: a column's name. */
  subject?: string;
}

const MOST_SOURCE_CHARACTERS = 200;
/** For so long a page waits for a file to be read, before it shows how far that is. */
const AT_ONCE_MS = 1_500;
const CHAIN_MS = 8_000;

interface Change {
  desk: ImportDesk;
  /** Keeps what was published under the name of whoever asked. */
  onPublished: OnPublished;
  dataDir: string;
  units: readonly Unit[];
  job: ImportJob;
  form: URLSearchParams;
  draft: Draft;
  lang: Locale;
}

type Answer = Refusal | { to: string };

/** Does what a button of an import's page asks for, and shows the page again. */
export const changeJob = (args: ActionFunctionArgs) =>
  withPageProblems(args, async () => {
    const { request, params, context } = args;
    const { desk, dataDir } = context;
    const job = await desk.get(params.id ?? '');
    if (job === null) throw notFound('import', params.id ?? '');
    const form = new URLSearchParams(await request.text());
    const draft = draftIn(form);
    const { units } = (await context.portal.view()).catalog;
    const change: Change = {
      desk,
      onPublished: auditedImport(context),
      dataDir,
      units,
      job,
      form,
      draft,
      lang: localeOf(request),
    };
    const intent = INTENTS.find((one) => one === form.get('intent')) ?? 'understand';
    const answer = await settled(change, intent);
    return 'to' in answer ? redirect(answer.to, 303) : json(answer, 400);
  });

/** A second press of a button, or a second tab, finds the import further on: the page says where. */
async function settled(change: Change, intent: Intent): Promise<Answer> {
  try {
    return await WORK[intent](change);
  } catch (error) {
    if (isDondocError(error) && hasMovedOn(error)) return { to: pageOf(change) };
    throw error;
  }
}

const WORK: Record<Intent, (change: Change) => Promise<Answer>> = {
  async understand(change) {
    await readAgain(change, mappingOf(change.job));
    return { to: pageOf(change) };
  },
  async mend(change) {
    const reading = await mendedMapping(change);
    if ('field' in reading) return reading;
    await readAgain(change, reading.mapping);
    return { to: pageOf(change) };
  },
  async check(change) {
    const asOf = momentIn(change.draft);
    if (asOf === null) return { field: 'moment' };
    const reading = await mendedMapping(change);
    if ('field' in reading) return reading;
    const { mapping, isChanged } = reading;
    const { job } = change;
    const { state, understanding } = isChanged ? await readAgain(change, mapping, CHAIN_MS) : job;
    const isReady = state !== 'running' && understanding?.questions.length === 0;
    if (!isReady) return { to: pageOf(change) };
    const checking: JobRequest = {
      as_of: asOf,
      mapping: understanding.mapping,
      source: change.draft.source === '' ? null : change.draft.source,
      confirm: false,
      dry_run: true,
    };
    await change.desk.start(job.id, checking, change.onPublished);
    return { to: jobHref(job.id, change.lang) };
  },
  async publish({ desk, onPublished, job, form, lang }) {
    const { request, outcome } = job;
    const isAsked = outcome?.issues.some(({ code }) => isQuestion(code)) ?? false;
    const confirm = form.get('confirm') === 'yes';
    if (isAsked && !confirm) return { field: 'confirm' };
    if (request !== null) {
      const publishing: JobRequest = { ...request, confirm, dry_run: false };
      await desk.start(job.id, publishing, onPublished);
    }
    return { to: jobHref(job.id, lang) };
  },
  async use(change) {
    const mapping = await sentMapping(change.dataDir, change.form.get('name') ?? '');
    await readAgain(change, mapping);
    return { to: pageOf(change) };
  },
  async keep({ dataDir, job, form, draft, lang }) {
    const name = (form.get('name') ?? '').trim().normalize('NFC');
    const mapping = mappingOf(job);
    if (mapping === null || !isMappingName(name)) return { field: 'name' };
    await keepMapping(dataDir, name, mapping);
    return { to: jobHref(job.id, lang, { ...draft, kept: name }) };
  },
  async abandon({ desk, job, lang }) {
    await desk.abandon(job.id);
    return { to: uploadHref(lang) };
  },
};

/** What the form says of the file, with the names of units that it says written down first. */
async function mendedMapping({
  job,
  form,
  dataDir,
  units,
}: Change): Promise<Refusal | { mapping: Mapping; isChanged: boolean }> {
  const { understanding } = job;
  if (understanding === null) {
    throw new DondocError({ code: 'import_state', status: 409, params: { state: job.state } });
  }
  const reading = mappingFrom(form, understanding);
  if (!reading.ok) {
    return reading.reason === 'twice'
      ? { field: 'columns', subject: reading.column }
      : { field: 'mapping', subject: reading.field };
  }
  const chosen = aliasesFrom(form, understanding, units);
  if (!chosen.ok) return { field: 'unit', subject: chosen.name };
  const { aliases } = chosen;
  if (aliases.length > 0) await appendAliases(dataDir, aliases, instantFromTime(Date.now()));
  const isOther = !isSameMapping(reading.mapping, understanding.mapping);
  return { mapping: reading.mapping, isChanged: isOther || aliases.length > 0 };
}

/** Has the file read again on trial; a short file is read before the page is shown. */
async function readAgain(
  { desk, job, draft }: Change,
  mapping: Mapping | null,
  mostMs = AT_ONCE_MS,
): Promise<ImportJob> {
  const asOf = momentIn(draft);
  await desk.understand(job.id, {
    ...(mapping === null ? {} : { mapping }),
    ...(asOf === null ? {} : { asOf }),
  });
  return (await desk.wait(job.id, mostMs)) ?? job;
}

/** The one that was imported with, or that says what is understood now. */
function mappingOf({ state, request, understanding }: ImportJob): Mapping | null {
  const understood = understanding?.mapping ?? null;
  return state === 'understood' ? understood : (request?.mapping ?? understood);
}

function pageOf({ job, lang, draft }: Change): string {
  return jobHref(job.id, lang, { ...draft });
}

function draftIn(form: URLSearchParams): Draft {
  const text = (name: string) => (form.get(name) ?? '').trim().normalize('NFC');
  return {
    moment: text('moment').slice(0, MOST_MOMENT_CHARACTERS),
    source: text('source').slice(0, MOST_SOURCE_CHARACTERS),
  };
}

function momentIn({ moment }: Draft): string | null {
  return parseMoment(asOfOf(moment)) === null ? null : asOfOf(moment);
}

function isQuestion(code: string): boolean {
  return (CONFIRM_CODES as readonly string[]).includes(code);
}

function hasMovedOn({ problem }: DondocError): boolean {
  return problem.code === 'import_state';
}
