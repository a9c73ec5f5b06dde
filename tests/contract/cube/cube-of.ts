import type { Cube } from '#app/cube/cube.ts';
import { decodeCube } from '#app/cube/decode.ts';
import type { Api } from '../../fixtures/api.ts';

/** What a browser makes of the two streams that the server sends. */
export async function cubeOf(api: Api): Promise<Cube> {
  const bytes = async (table: string) =>
    (await api.get(`/api/v1/cube.arrow?table=${table}`)).arrayBuffer();
  return decodeCube(await bytes('cells'), await bytes('moves'));
}
