import { fold } from '#app/model/fold.ts';
import { lineageAt } from '#app/model/lineage.ts';
import { registerProblems } from '#app/model/register.ts';
import { isValidOn } from '#app/model/unit.ts';
import type { OpenFrame } from '../page/page-data.server.ts';

/** The register as it is in use, what `q` and `group` leave of it, and what in it cannot be so. */
export function registerData({ view: { catalog }, page }: OpenFrame) {
  const { units, aliases, events } = catalog;
  const day = page.snapshot?.as_of_day ?? null;
  const { q, group } = page.filters;
  const lineage = lineageAt(events, day ?? '9999-12-31');
  const namesOf = (code: string) =>
    aliases.filter(({ unit_code }) => unit_code === code).map(({ alias }) => alias);
  const words = q === null ? '' : fold(q);
  const rows = units
    .map((unit) => ({ ...unit, aliases: namesOf(unit.code), line: lineage.lineOf(unit.code) }))
    .filter(({ group: own }) => group.length === 0 || group.includes(own))
    .filter(({ code, name_vi, name_en, aliases: names }) =>
      [code, name_vi, name_en, ...names].some((text) => fold(text).includes(words)),
    );
  return {
    rows,
    names: units.map(({ code, name_vi, name_en }) => ({ code, name_vi, name_en })),
    inForce: units.filter((unit) => day === null || isValidOn(unit, day)).length,
    events: [...events],
    problems: registerProblems(catalog),
  };
}

export type RegisterData = ReturnType<typeof registerData>;
