import { NotInCube } from '#app/cube/cube.ts';
import { cubeView } from '#app/cube/cube-view.ts';
import { decodeCube } from '#app/cube/decode.ts';
import { parseQuery } from '#app/model/filters.ts';
import type { PopulationDefaults } from '#app/model/population.ts';
import { type OpenPage, openPage } from '../page/open-page.ts';
import type { PageData } from '../page/page-data.ts';

/** What a page asks once its address is understood. */
export type PageQuestion<T> = (open: OpenPage) => Promise<T>;

/** A cube that answers whole pages by their addresses. */
export interface CubeAnswers {
  /** Rejects for what the server must answer: another snapshot, a search by words, whatever the address got wrong. */
  answer<T>(
    address: URL,
    defaults: PopulationDefaults,
    question: PageQuestion<T>,
    extraNames: readonly string[],
  ): Promise<T & { page: PageData }>;
}

/** Throws where the streams are not a whole cube. */
export function answersFrom(cells: ArrayBuffer, moves: ArrayBuffer): CubeAnswers {
  const cube = decodeCube(cells, moves);
  const view = cubeView(cube);
  return {
    async answer(address, defaults, question, extraNames) {
      const parsed = parseQuery(address.searchParams, extraNames);
      const open = await openPage({ ...parsed, view, path: address.pathname }, defaults);
      if (open.scope.snapshot.id !== cube.about.snapshot) throw new NotInCube('this snapshot');
      return { ...(await question(open)), page: open.page };
    },
  };
}
