import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { unavailable } from '#app/model/errors.ts';
import type { QualityReport } from '#app/model/quality.ts';
import type { StoredFile } from '#app/model/snapshot.ts';
import { readIfThere } from './files.server.ts';
import { QUALITY_FILE } from './layout.ts';

/**
 * The report of a snapshot, from bytes that are what was published.
 * @throws DondocError `changed` (503) where they are not
 */
export async function readQuality(snapshot: {
  folder: string;
  files: readonly StoredFile[];
}): Promise<QualityReport> {
  const text = await readIfThere(join(snapshot.folder, QUALITY_FILE));
  const expected = snapshot.files.find(({ path }) => path === QUALITY_FILE);
  const sha256 = createHash('sha256')
    .update(text ?? '')
    .digest('hex');
  if (text === null || sha256 !== expected?.sha256) throw unavailable('changed');
  return JSON.parse(text) as QualityReport;
}
