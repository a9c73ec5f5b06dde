import { randomUUID } from 'node:crypto';
import type { ImportDesk } from '#app/intake/desk/import-desk.ts';
import type { ImportJob } from '#app/intake/desk/import-job.ts';
import { listMappings } from '#app/intake/kept-mappings.server.ts';
import { isNamed } from '#app/intake/mapping.ts';
import { CONFIRM_CODES } from '#app/model/issue.ts';
import type { Snapshot } from '#app/store/catalog.server.ts';
import type { OpenFrame } from '../page/page-data.server.ts';

const MOST_RECENT = 12;
const BYTES_PER_MB = 1_000_000;

/** What the upload page offers, and what became of the files before. */
export async function uploadData(
  { view }: OpenFrame,
  { desk, dataDir }: { desk: ImportDesk; dataDir: string },
) {
  const [jobs, mostBytes, mappings] = await Promise.all([
    desk.list(),
    desk.mostBytes(),
    listMappings(dataDir),
  ]);
  return {
    /** One upload: a form that is sent twice brings one file. */
    key: randomUUID(),
    megabytes: Math.floor(mostBytes / BYTES_PER_MB),
    mappings: mappings.map(({ name }) => name),
    sources: [
      ...new Set(view.catalog.snapshots.filter(isSourceSaid).map(({ source }) => source)),
    ].slice(0, MOST_RECENT),
    recent: jobs.slice(0, MOST_RECENT).map(({ id, file, created_at, by, state, ...job }) => ({
      id,
      name: file.name,
      created_at,
      by,
      state: isAsked(job.outcome) ? ('asked' as const) : state,
      as_of: job.outcome?.as_of ?? null,
      accepted: job.outcome?.rows_accepted ?? null,
      refused: job.outcome?.rows_refused ?? null,
    })),
  };
}

/** Not only taken from the file, which comes with another name each time. */
function isSourceSaid({ source, source_file }: Pick<Snapshot, 'source' | 'source_file'>): boolean {
  return source !== source_file.name && isNamed({ name: source });
}

/** Nothing speaks against it but what changed: it waits for a word. */
function isAsked(outcome: ImportJob['outcome']): boolean {
  const [first] = outcome?.status === 'refused' ? outcome.issues : [];
  return first !== undefined && (CONFIRM_CODES as readonly string[]).includes(first.code);
}

export type UploadData = Awaited<ReturnType<typeof uploadData>>;
