import type { CubeAnswers } from './cube-answers.ts';

/** After that the server is asked again: a snapshot may have been published or withdrawn meanwhile. */
const HELD_FOR_MS = 5 * 60_000;

interface Held {
  snapshot: string;
  since: number;
  answers: CubeAnswers;
}

let held: Held | null = null;
let coming: { snapshot: string; done: Promise<CubeState> } | null = null;

/** `server`: there is more than a browser should hold, and the server goes on answering. */
export type CubeState = 'ready' | 'server' | 'failed';

type Warming = (answers: CubeAnswers) => Promise<unknown>;
const warmings: Warming[] = [];

/** What a page does with a cube before its reader's first click: what is loaded and counted then is not waited for later. */
export function onceCubeIsThere(warm: Warming): void {
  warmings.push(warm);
}

/** The cube that this page has, while it is fresh. */
export function heldCube(): CubeAnswers | null {
  return held !== null && performance.now() - held.since < HELD_FOR_MS ? held.answers : null;
}

/** Fetches the cube of a snapshot unless it is there. Never rejects: without a cube every link still works. */
export function fetchCube(snapshot: string): Promise<CubeState> {
  if (held?.snapshot === snapshot && heldCube() !== null) return Promise.resolve('ready');
  if (coming?.snapshot === snapshot) return coming.done;
  const done = take(snapshot).catch((): CubeState => 'failed');
  coming = { snapshot, done };
  void done.finally(() => {
    if (coming?.done === done) coming = null;
  });
  return done;
}

async function take(snapshot: string): Promise<CubeState> {
  const address = (table: string) =>
    `/api/v1/cube.arrow?as_of=${encodeURIComponent(snapshot)}&table=${table}`;
  const [cells, moves, { answersFrom }] = await Promise.all([
    fetch(address('cells')),
    fetch(address('moves')),
    import('./cube-answers.ts'),
  ]);
  if (cells.status === 422) return 'server';
  if (!cells.ok || !moves.ok) return 'failed';
  const answers = answersFrom(await cells.arrayBuffer(), await moves.arrayBuffer());
  await Promise.all(warmings.map((warm) => warm(answers)));
  held = { snapshot, since: performance.now(), answers };
  return 'ready';
}
