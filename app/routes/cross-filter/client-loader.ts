import { type ClientLoaderFunctionArgs, redirect } from '@remix-run/react';
import type { PopulationDefaults } from '#app/model/population.ts';
import { normaliseFormQuery } from '../page/normalise.ts';
import type { CubeAnswers, PageQuestion } from './cube-answers.ts';
import { heldCube, onceCubeIsThere } from './held-cube.ts';

/**
 * Answers a page out of the cube, without a request, where the browser holds it; else as ever by the server, which also
 * says what is wrong with an address.
 * @param load the page's question, loaded when it is first needed
 */
export function crossFiltered<T>(
  defaults: PopulationDefaults,
  load: () => Promise<PageQuestion<T>>,
  extraNames: readonly string[] = [],
) {
  const here = async (cube: CubeAnswers, address: URL) =>
    cube.answer(address, defaults, await load(), extraNames).catch(() => null);
  onceCubeIsThere((cube) => here(cube, new URL(window.location.href)));
  return async ({ request, serverLoader }: ClientLoaderFunctionArgs): Promise<unknown> => {
    const cube = heldCube();
    const address = new URL(request.url);
    const clean = cube && cleanAddress(address, defaults);
    if (clean) throw redirect(clean);
    return (cube && (await here(cube, address))) ?? (await serverLoader());
  };
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
