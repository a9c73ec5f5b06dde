/** What makes a task belong to a period: assigned in it, due in it, or every row (no period). */
export const BASES = ['assigned', 'due', 'tracked'] as const;
export type Basis = (typeof BASES)[number];
