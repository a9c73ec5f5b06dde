import { openCsv } from './csv.server.ts';
import type { ReadOptions, RecordSource } from './record-source.ts';

/** The reader for a file's format. Delimited text is what every other name is taken for. */
export function openRecords(
  path: string,
  options: Pick<ReadOptions, 'headerRow' | 'encoding'>,
): RecordSource {
  return openCsv(path, options);
}
