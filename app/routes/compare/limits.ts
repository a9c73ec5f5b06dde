/** Fewer are no comparison, more fit no sheet. */
export const FEWEST = 2;
export const MOST = 5;
