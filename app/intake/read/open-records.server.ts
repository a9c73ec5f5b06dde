import { tmpdir } from 'node:os';
import { openSource } from './open-source.server.ts';
import type { ReadOptions, RecordSource, SourceRecord } from './record-source.ts';

/** A file without sheets, by its records alone. */
export function openRecords(path: string, options: Omit<ReadOptions, 'work'>): RecordSource {
  let source: RecordSource | null = null;
  async function* batches(): AsyncGenerator<readonly SourceRecord[]> {
    const file = await openSource(path, { ...options, work: tmpdir() });
    source = file.records('');
    yield* source.batches();
    await file.close();
  }
  return {
    batches,
    countedRecords: () => source?.countedRecords() ?? 0,
    progress: () => source?.progress() ?? 0,
  };
}
