import { createContext } from 'react';
import type { Scene } from './scene.ts';

/** Draws a scene as markup. Provided around the page on the server; absent in the browser, where charts mount. */
export type Draw = (scene: Scene, sentence: string) => string;

export const DrawingContext = createContext<Draw | null>(null);
