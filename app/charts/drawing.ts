import { createContext } from 'react';
import type { ChartSubject } from './chart-subject.ts';
import type { SceneRoom } from './scene.ts';

/** Draws a chart as markup. Provided around the page on the server; absent in the browser, where charts mount. */
export type Draw = (
  subject: Pick<ChartSubject, 'chart' | 'opens' | 'sentence'>,
  room: SceneRoom,
) => string;

export const DrawingContext = createContext<Draw | null>(null);
