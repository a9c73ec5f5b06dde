import { type ClientLoaderFunctionArgs, redirect } from '@remix-run/react';
import { afterPaint } from '#app/charts/after-paint.ts';
import type { PopulationDefaults } from '#app/model/population.ts';
import type { PageData } from '../page/page-data.ts';
import { normaliseFormQuery } from '../page/normalise.ts';
import { answersAtOnce } from './answer-at-once.ts';
import type { CubeAnswers, PageQuestion } from './cube-answers.ts';
import { heldCube, onceCubeIsThere } from './held-cube.ts';

/**
 * Answers a page out of the cube, without a request, where the browser holds it; else as ever by the server, which also
 * says what is wrong with an address.
 * @param load the page's question, loaded when it is first needed
 */
export function crossFiltered<T extends object>(
  defaults: PopulationDefaults,
  load: () => Promise<PageQuestion<T>>,
  extraNames: readonly string[] = [],
) {
  // Once it is there it is not asked for again: even a module that is loaded comes a turn of the event loop later.
  let question: PageQuestion<T> | null = null;
  const here = async (cube: CubeAnswers, address: URL) => {
    question ??= await load();
    return cube.answer(address, defaults, question, extraNames).catch(() => null);
  };
  const atOnce = answersAtOnce<T & { page: PageData }>();
  // The page as it stands, and a choice: what a first click has to count and the code that counts it.
  onceCubeIsThere(async (cube) => {
    const whole = new URL(window.location.href);
    const narrowed = new URL(whole);
    narrowed.searchParams.set('status', 'open_overdue');
    for (const address of [whole, narrowed]) await here(cube, address);
  });
  const clientLoader = async ({ request, serverLoader }: ClientLoaderFunctionArgs) => {
    const cube = heldCube();
    const address = new URL(request.url);
    const clean = cube && cleanAddress(address, defaults);
    if (clean) throw redirect(clean);
    const answer = cube && (await here(cube, address));
    if (answer === null) return serverLoader();
    if (!request.signal.aborted) {
      atOnce.show(answer);
      await new Promise<void>(afterPaint);
    }
    return answer;
  };
  return { clientLoader, useNewest: atOnce.useNewest };
}

/** Where the filter form's address leads; null where it stands as it is, or is one for the server to explain. */
function cleanAddress({ pathname, searchParams }: URL, { basis }: PopulationDefaults) {
  try {
    const clean = normaliseFormQuery(searchParams, basis);
    return clean && (clean.size === 0 ? pathname : `${pathname}?${clean.toString()}`);
  } catch {
    return null;
  }
}
