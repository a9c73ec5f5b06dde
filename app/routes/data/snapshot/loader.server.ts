import { redirect } from '@remix-run/node';
import { latestRevisions } from '#app/model/as-of.ts';
import { DondocError } from '#app/model/errors.ts';
import { NO_FILTERS, linkTo } from '#app/model/filters.ts';
import type { QualityReport } from '#app/model/quality.ts';
import type { Catalog, Snapshot } from '#app/store/catalog.server.ts';
import { QUALITY_FILE, layoutOf } from '#app/store/layout.ts';
import { readQuality } from '#app/store/stored-quality.server.ts';
import { restorationsOf } from '#app/store/withdraw.server.ts';
import type { OpenFrame } from '../../page/page-data.server.ts';

const MOST_NEAREST = 3;

export type SnapshotState = 'answers' | 'superseded' | 'withdrawn' | 'damaged';

/** All that is known of one snapshot, whether it answers or not. */
export async function snapshotData({ view, page }: OpenFrame, id: string, dataDir: string) {
  const { catalog } = view;
  const successor = catalog.redacted.get(id)?.replaced_by;
  if (successor)
    throw redirect(linkTo(`/data/${successor}`, { ...NO_FILTERS, lang: page.filters.lang }));
  const snapshot = snapshotNamed(catalog, id);
  const { drift, replaced, ...quality } = (await qualityOf(snapshot)) ?? NOTHING_KNOWN;
  const reference = (against: string) => {
    const known = catalog.snapshots.find((one) => one.id === against);
    return { id: against, as_of: known?.as_of ?? null, linked: isServable(catalog, against) };
  };
  return {
    snapshot: {
      ...factsOf(snapshot, catalog),
      source: snapshot.source,
      source_file: snapshot.source_file,
      mapping_sha256: snapshot.mapping_sha256,
      rows_read: snapshot.rows_read,
      rows_skipped: snapshot.rows_skipped,
      due_soon_days: snapshot.settings.due_soon_days,
      files: snapshot.files.map(({ path, bytes, sha256 }) => ({
        path,
        bytes,
        sha256,
        damaged: snapshot.damaged.includes(path),
      })),
      linked: isServable(catalog, id),
      damaged: [...snapshot.damaged],
      withdrawn: snapshot.withdrawn,
      redacted: snapshot.redacted ?? null,
      released: snapshot.released,
    },
    quality: 'format' in quality ? quality : null,
    drift: drift && { ...drift, before: reference(drift.against) },
    replaced: replaced && { ...replaced, before: reference(replaced.against) },
    revisions: catalog.snapshots
      .filter(({ as_of }) => as_of === snapshot.as_of)
      .map((revision) => factsOf(revision, catalog)),
    history: await restorationsOf(layoutOf(dataDir), id),
    units: catalog.units.map(({ code, name_vi, name_en }) => ({ code, name_vi, name_en })),
  };
}

export type SnapshotData = Awaited<ReturnType<typeof snapshotData>>;

const NOTHING_KNOWN = { drift: null, replaced: null };

/**
 * @throws DondocError `no_such_snapshot` (404) naming the nearest ones
 */
export function snapshotNamed({ snapshots }: Pick<Catalog, 'snapshots'>, id: string): Snapshot {
  const snapshot = snapshots.find((one) => one.id === id);
  if (snapshot !== undefined) return snapshot;
  const moment = Number(id.replace(/\D/g, '').slice(0, 14).padEnd(14, '0'));
  const distance = (one: Snapshot) =>
    Math.abs(Number(one.id.replace(/\D/g, '').slice(0, 14)) - moment);
  const nearest = [...snapshots].sort((a, b) => distance(a) - distance(b)).slice(0, MOST_NEAREST);
  throw new DondocError({
    code: 'no_such_snapshot',
    status: 404,
    params: { value: id.slice(0, 80) },
    nearest: nearest.map((one) => ({ value: one.id })),
  });
}

/** Null where the report is not what was published. */
async function qualityOf(snapshot: Snapshot): Promise<QualityReport | null> {
  const { damaged } = snapshot;
  if (damaged.includes('manifest') || damaged.includes(QUALITY_FILE)) return null;
  return readQuality(snapshot);
}

function factsOf(snapshot: Snapshot, catalog: Catalog) {
  const { id, as_of, revision, rows_accepted, rows_refused, imported_at, imported_by } = snapshot;
  return {
    id,
    as_of,
    revision,
    rows_accepted,
    rows_refused,
    imported_at,
    imported_by,
    state: stateOf(snapshot, catalog),
  };
}

function stateOf(snapshot: Snapshot, { servable }: Catalog): SnapshotState {
  if (snapshot.damaged.length > 0) return 'damaged';
  if (snapshot.withdrawn !== null) return 'withdrawn';
  return latestRevisions(servable).includes(snapshot) ? 'answers' : 'superseded';
}

function isServable({ servable }: Catalog, id: string): boolean {
  return servable.some((one) => one.id === id);
}
