import { createContext } from 'react';

/** What every figure of a page says when it leaves the page. Without it a figure cannot be saved. */
export interface FigureFacts {
  /** Under the picture: as of when, of which tasks, whose. */
  source: string;
  /** The snapshot, in the name of the file. */
  stamp: string;
  texts: { svg: string; png: string; failed: string };
}

export const FigureFactsContext = createContext<FigureFacts | null>(null);
