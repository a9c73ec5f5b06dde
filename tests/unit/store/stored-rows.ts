import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkbench } from '#app/engine/workbench.server.ts';
import type { Row } from '#app/engine/engine.ts';

/** Rows of a stored file, read by an engine of its own. */
export async function storedRows(
  folder: string,
  file: string,
  select = '*',
  rest = '',
): Promise<Row[]> {
  const work = await mkdtemp(join(tmpdir(), 'dondoc-read-'));
  const bench = await openWorkbench({ folder: work, readable: [folder] });
  try {
    return await bench.run(`select ${select} from read_parquet('${folder}/${file}') ${rest}`);
  } finally {
    await bench.close();
    await rm(work, { recursive: true });
  }
}
