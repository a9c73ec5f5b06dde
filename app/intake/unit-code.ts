import { fold } from '#app/model/fold.ts';

const LONGEST = 48;

/** A code made from a name: `Sở Tài chính` → `so-tai-chinh`. Null where the name has no letter. */
export function newUnitCode(name: string, taken: { has(code: string): boolean }): string | null {
  const stem = fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  if (stem === '') return null;
  for (let number = 1; ; number += 1) {
    const code = number === 1 ? stem : `${stem}-${number}`;
    if (!taken.has(code)) return code;
  }
}
