import { join } from 'node:path';
import type { QualityReport } from '#app/model/quality.ts';
import { readIfThere } from './files.server.ts';
import { QUALITY_FILE } from './layout.ts';

/** The report of a snapshot that is sound: its hash was checked, so its shape need not be. */
export async function readQuality(folder: string): Promise<QualityReport> {
  const text = await readIfThere(join(folder, QUALITY_FILE));
  if (text === null) throw new Error(`${QUALITY_FILE} is gone`);
  return JSON.parse(text) as QualityReport;
}
