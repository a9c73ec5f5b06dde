import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseMoment } from '#app/model/as-of.ts';
import { dayOfInstant } from '#app/model/day.ts';
import { invalidParameter } from '#app/model/errors.ts';
import { isWarning } from '#app/model/issue.ts';
import { type Snapshot, openStore } from '#app/store/catalog.server.ts';
import { type StoreFiles, diskFiles } from '#app/store/files.server.ts';
import { ISSUES_FILE, type Layout } from '#app/store/layout.ts';
import { type Publisher, openPublisher } from '#app/store/publisher.server.ts';
import { sameInputs } from '#app/store/sameness.ts';
import { type Staging, openStaging } from '#app/store/staging.server.ts';
import { readIssues } from '#app/store/stored-issues.server.ts';
import { readQuality } from '#app/store/stored-quality.server.ts';
import { sweepTemporary } from '#app/store/sweep.server.ts';
import { type Inputs, assertUnchanged, describeInputs, hashOf } from './inputs.server.ts';
import { type IssueLog, openIssueLog } from './issue-log.server.ts';
import { CANONICAL_MAPPING, type Mapping, isNamed } from './mapping.ts';
import { mayHoldSecrets } from './may-hold-secrets.ts';
import { type ImportOutcome, allRefused, rowCounts, tell } from './outcome.ts';
import { asIssues, before, publishList } from './publish-list.server.ts';
import { type ReadResult, nothingRead, readFiles } from './read-files.server.ts';
import { type UnitResolver, createUnitResolver } from './unit-resolver.ts';
import { UntrustworthyFile } from './untrustworthy.ts';

export interface ImportRequest {
  dataDir: string;
  /** All of them together are one snapshot. */
  files: readonly string[];
  /** An instant, or a date: the end of that day. */
  asOf: string;
  mapping?: Mapping;
  /** Where the list came from, in the office's words. */
  source?: string;
  /** Checks all and writes nothing into the data directory. */
  dryRun?: boolean;
  /** Publishes although much changed since the snapshot before; else that is asked and refused. */
  confirm?: boolean;
  importedBy: string;
  /** How much of the files has been read, 0 to 1, and how many rows in them. */
  onProgress?: (share: number, rows: number) => void;
  /** Begins what comes after the reading. */
  onPhase?: (phase: 'checking' | 'publishing') => void;
  /** How every change to the store is made; a test passes one that fails. */
  storeFiles?: StoreFiles;
  /** Who takes the accepted rows; a test takes them itself. */
  publisherOf?: typeof openPublisher;
}

/** More than one row in a hundred completed after the as-of moment: it is the moment that is wrong. */
const TOO_EARLY_SHARE = 0.01;

/**
 * Reads, checks and publishes a task list. A list that cannot be trusted comes back as `refused`;
 * only a failure of the machine, or a request that makes no sense, throws.
 */
export async function importFiles(request: ImportRequest): Promise<ImportOutcome> {
  const { dataDir, dryRun = false, confirm = false, mapping = CANONICAL_MAPPING } = request;
  const { storeFiles = diskFiles, publisherOf = openPublisher } = request;
  const { importedBy } = request;
  const { onProgress, onPhase } = request;
  const as_of = parseMoment(request.asOf);
  if (as_of === null) throw invalidParameter('as_of', request.asOf, '2019-07-03T10:00+07:00');
  const files = request.files.map((file) => resolve(file));
  if (files.length === 0) throw invalidParameter('file', '', 'FILE');

  const store = await openStore(dataDir);
  const catalog = await store.catalog();
  const { signatures, ...inputs } = await describeInputs(files, mapping, catalog, catalog.config);
  const source = request.source ?? defaultSource(mapping, inputs);
  const same = sameInputs(catalog, { as_of, inputs_sha256: inputs.inputs_sha256 });
  if (same) return outcomeOfStored(same);

  if (!dryRun) await sweepTemporary(store.layout, storeFiles, Date.now());
  const place = { layout: store.layout, dryRun, publisherOf };
  return inWorkFolder(place, files, async ({ folder, publisher, staging, log }) => {
    const asOfDay = dayOfInstant(as_of);
    const units = createUnitResolver(catalog, asOfDay, mapping.unknown_units);
    const counts = nothingRead();
    const about = { as_of, source, snapshot: null, revision: null, created_units: [] };
    try {
      await readFiles(
        files,
        { mapping, asOfDay, units, staging, log, work: folder, ...(onProgress && { onProgress }) },
        counts,
      );
      onPhase?.('checking');
      await assertUnchanged(signatures);
      const received = {
        isKept: catalog.config.keep_received_files,
        name: basename(files[0] ?? ''),
      };
      const rows = await settle({ publisher, staging, log }, counts, units, received);
      if (!dryRun) onPhase?.('publishing');
      return await publishList(
        { layout: store.layout, catalog, folder, publisher },
        { files, inputs, counts, log, ...rows },
        { as_of, source, importedBy, dryRun, confirm, storeFiles },
      );
    } catch (error) {
      if (!(error instanceof UntrustworthyFile)) throw error;
      log.add(error.issue(basename(files[0] ?? '')));
      return {
        status: 'refused',
        ...about,
        ...allRefused(counts),
        ...tell(log.refusals(), log.warnings()),
        may_hold_secrets: mayHoldSecrets(log.findings(), counts.secrecyHeadings),
      };
    }
  });
}

function defaultSource(mapping: Mapping, { source_file }: Inputs): string {
  return isNamed(mapping) ? mapping.name : source_file.name;
}

interface WorkFolder extends Required<Pick<ImportRequest, 'dryRun' | 'publisherOf'>> {
  layout: Layout;
}

interface Workplace {
  folder: string;
  publisher: Publisher;
  staging: Staging;
  log: IssueLog;
}

/** Ends the reading: duplicates out, counts final, both logs closed. */
async function settle(
  { publisher, staging, log }: Omit<Workplace, 'folder'>,
  counts: ReadResult,
  units: UnitResolver,
  received: { isKept: boolean; name: string },
) {
  const staged = await staging.finish();
  const { duplicates, unitCodes } = await publisher.settle(staged.rows);
  for (const sequence of duplicates) {
    log.add({ ...counts.origins.of(sequence), column: null, code: 'duplicate_key' });
  }
  counts.rows_accepted -= duplicates.length;
  counts.rows_refused += duplicates.length;
  if (counts.completedAfterAsOf > counts.rows_read * TOO_EARLY_SHARE) {
    throw new UntrustworthyFile('as_of_too_early');
  }
  if (counts.rows_read === 0) throw new UntrustworthyFile('no_tasks');
  if (counts.rows_accepted === 0) throw new UntrustworthyFile('no_rows');
  if (received.isKept && mayHoldSecrets(log.findings(), counts.secrecyHeadings)) {
    log.add({ file: received.name, row: null, column: null, code: 'received_not_kept' });
  }
  const refused = await log.finish();
  const createdUnits = units.created().filter(({ code }) => unitCodes.has(code));
  return { sha256: hashOf([staged.sha256, refused.sha256]), createdUnits };
}

/** A folder of its own, gone afterwards; a dry run has it outside the data directory. */
async function inWorkFolder<T>(
  { layout, dryRun, publisherOf }: WorkFolder,
  files: readonly string[],
  work: (place: Workplace) => Promise<T>,
): Promise<T> {
  const folder = dryRun
    ? await mkdtemp(join(tmpdir(), 'dondoc-'))
    : join(layout.tmp, `import-${randomUUID()}`);
  await mkdir(folder, { recursive: true });
  try {
    const names = files.map((file) => basename(file));
    const log = await openIssueLog(join(folder, ISSUES_FILE), names);
    const publisher = await publisherOf(layout, folder);
    const staging = openStaging(folder, (part) => publisher.load(part));
    try {
      return await work({ folder, publisher, staging, log });
    } finally {
      await Promise.all([publisher.close(), staging.close(), log.close()]);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function outcomeOfStored(snapshot: Snapshot): Promise<ImportOutcome> {
  const issues = await readIssues(snapshot.folder);
  const refusals = issues.filter(({ code }) => !isWarning(code));
  const warnings = issues.filter(({ code }) => isWarning(code));
  const { questions, refused } = await readQuality(snapshot);
  return {
    status: 'unchanged',
    ...rowCounts(snapshot),
    ...tell(
      { told: refusals, total: refusals.length },
      before(asIssues(questions, snapshot.source_file.name.split('; ')), {
        told: warnings,
        total: warnings.length,
      }),
    ),
    snapshot: snapshot.id,
    revision: snapshot.revision,
    as_of: snapshot.as_of,
    source: snapshot.source,
    created_units: [],
    may_hold_secrets: mayHoldSecrets({ refused }, new Set()),
  };
}
