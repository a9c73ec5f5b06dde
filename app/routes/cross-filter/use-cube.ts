import { useEffect, useState } from 'react';
import { MOST_TASKS } from '#app/cube/cube.ts';
import { whenIdle } from '#app/charts/when-idle.ts';
import type { FrameData } from '../page/page-data.ts';
import { type CubeState, fetchCube } from './held-cube.ts';

/**
 * Fetches the cube of the page's snapshot once the page is quiet. Null until then, and for a search by words. The
 * document carries the state as `data-cube`.
 */
export function useCube({ snapshot, filters }: FrameData, wanted: boolean): CubeState | null {
  const [state, setState] = useState<CubeState | null>(null);
  const fits = snapshot !== null && snapshot.tasks <= MOST_TASKS;
  const asked = wanted && fits && filters.q === null ? snapshot.id : null;
  useEffect(() => {
    if (asked === null) return undefined;
    let current = true;
    const cancel = whenIdle(() => {
      void fetchCube(asked).then((next) => {
        if (!current) return;
        document.documentElement.dataset['cube'] = next;
        setState(next);
      });
    });
    return () => {
      current = false;
      cancel();
    };
  }, [asked]);
  return asked === null ? null : state;
}
