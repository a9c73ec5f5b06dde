import { QUERIES } from '#app/query/registry.gen.ts';
import type { Snapshot, View } from '#app/query/view.ts';
import { cubeContents, cubeMoves } from './contents.ts';
import { ABOUT_KEY, type CubeTable } from './cube.ts';
import { encodeRows } from './encode.server.ts';

/**
 * One of the two tables of a snapshot's cube, as an Arrow IPC stream.
 * @throws DondocError `cube_too_large` (422)
 */
export async function encodedCube(
  view: View,
  snapshot: Snapshot,
  table: CubeTable,
): Promise<Uint8Array<ArrayBuffer>> {
  if (table === 'moves') {
    return encodeRows(QUERIES.cubeMoves.columns, await cubeMoves(view, snapshot));
  }
  const { about, cells } = await cubeContents(view, snapshot);
  return encodeRows(
    QUERIES.cubeCells.columns,
    cells,
    new Map([[ABOUT_KEY, JSON.stringify(about)]]),
  );
}
