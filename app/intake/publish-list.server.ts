import { basename } from 'node:path';
import { type Instant, instantFromTime } from '#app/model/day.ts';
import type { Issue } from '#app/model/issue.ts';
import type { Question } from '#app/model/quality.ts';
import type { Unit } from '#app/model/unit.ts';
import type { Catalog } from '#app/store/catalog.server.ts';
import type { StoreFiles } from '#app/store/files.server.ts';
import type { Layout } from '#app/store/layout.ts';
import type { Publisher } from '#app/store/publisher.server.ts';
import type { Findings } from '#app/store/quality.server.ts';
import { copyReceived } from '#app/store/received.server.ts';
import { type Inputs, hashOf } from './inputs.server.ts';
import type { IssueLog } from './issue-log.server.ts';
import { mayHoldSecrets } from './may-hold-secrets.ts';
import { type ImportOutcome, type IssueList, type RowCounts, rowCounts, tell } from './outcome.ts';

/** A list that was read, checked and staged: what is left is to ask, and to publish. */
export interface ReadList {
  files: readonly string[];
  inputs: Inputs;
  /** Over accepted rows and refusals. */
  sha256: string;
  counts: RowCounts & {
    titleHeadings: ReadonlySet<string>;
    secrecyHeadings: ReadonlySet<string>;
  };
  createdUnits: readonly Unit[];
  log: IssueLog;
}

export interface Publishing {
  as_of: Instant;
  source: string;
  importedBy: string;
  dryRun: boolean;
  confirm: boolean;
  storeFiles: StoreFiles;
}

interface Place {
  layout: Layout;
  catalog: Catalog;
  folder: string;
  publisher: Publisher;
}

/**
 * Publishes a list. Where much changed since the snapshot before and nobody has confirmed it, the
 * outcome is `refused` with the questions, and its rows are counted as they were read.
 */
export async function publishList(
  { layout, catalog, folder, publisher }: Place,
  list: ReadList,
  { as_of, source, importedBy, dryRun, confirm, storeFiles }: Publishing,
): Promise<ImportOutcome> {
  const { ask_before_publishing, due_soon_days, keep_received_files } = catalog.config;
  const { files, inputs, counts, createdUnits, log } = list;
  const findings = log.findings();
  const untitled = untitledRows(findings, counts.titleHeadings);
  const draft = {
    as_of,
    source,
    ...inputs,
    settings: { due_soon_days, ask_before_publishing },
    content_sha256: hashOf([list.sha256, { due_soon_days }]),
    ...rowCounts(counts),
    imported_by: importedBy,
  };
  const told = {
    ...rowCounts(counts),
    as_of,
    source,
    snapshot: null,
    revision: null,
    created_units: createdUnits.map(({ code }) => code),
    may_hold_secrets: mayHoldSecrets(findings, counts.secrecyHeadings),
  };
  const refusedFor = (questions: readonly Question[]): ImportOutcome => ({
    status: 'refused',
    ...told,
    ...tell(before(asIssues(questions, files), log.refusals()), log.warnings()),
  });
  const confirmed = (questions: readonly Question[]) =>
    tell(log.refusals(), before(asIssues(questions, files), log.warnings()));

  if (dryRun) {
    const { questions } = await publisher.compare({ draft, untitled }, catalog);
    if (questions.length > 0 && !confirm) return refusedFor(questions);
    return { status: 'dry_run', ...told, ...confirmed(questions) };
  }
  const isKept = keep_received_files && !told.may_hold_secrets;
  const received = { paths: files, sha256: inputs.source_file.sha256 };
  const copies = isKept ? await copyReceived(layout, received, folder, storeFiles) : null;
  const published = await publisher.publish(
    {
      draft,
      createdUnits,
      importedAt: instantFromTime(Date.now()),
      findings,
      untitled,
      confirmed: confirm,
    },
    storeFiles,
  );
  const { status, questions } = published;
  if (status === 'asked') return refusedFor(questions);
  if (status === 'published') await copies?.keep();
  const { id, revision } = published.manifest;
  return { status, ...told, ...confirmed(questions), snapshot: id, revision };
}

export function asIssues(questions: readonly Question[], files: readonly string[]): Issue[] {
  const file = basename(files[0] ?? '');
  return questions.map(({ code, counts }) => ({ file, row: null, column: null, code, counts }));
}

export function before(asked: readonly Issue[], { told, total }: IssueList): IssueList {
  return { told: [...asked, ...told], total: total + asked.length };
}

function untitledRows({ refused }: Findings, headings: ReadonlySet<string>): number {
  const empty = refused.find(({ code }) => code === 'required_empty');
  const untitled = empty?.columns.filter(({ column }) => headings.has(column)) ?? [];
  return untitled.reduce((sum, { rows }) => sum + rows, 0);
}
