import { latestRevisions } from '#app/model/as-of.ts';
import { spelled } from '#app/model/fold.ts';
import { createUnitResolver } from '#app/intake/unit-resolver.ts';
import { keptOf } from '#app/model/league.ts';
import { lineageAt } from '#app/model/lineage.ts';
import { type Counts, addCounts, noCounts } from '#app/model/measure.ts';
import { NO_FILTERS } from '#app/model/filters.ts';
import { ROLLING_DUE } from '#app/model/population.ts';
import type { Register } from '#app/model/register.ts';
import type { Unit } from '#app/model/unit.ts';
import { type CountsByUnit, countsByUnit } from '#app/query/counts.ts';
import { scopeOf, trackedScope } from '#app/query/scope.ts';
import type { View } from '#app/query/view.ts';

/** What a name in a file is read as. */
export type NameReading = { code: string } | { problem: 'unknown_unit' | 'ambiguous_unit' };

export interface LeagueFigures {
  total: number;
  kept: number;
  n: number;
}

/** What a change of the register would move; nothing of it is done. */
export interface RegisterPreview {
  units: { before: Unit | null; after: Unit | null }[];
  names: { text: string; before: NameReading; after: NameReading }[];
  /** Null where there is no snapshot. */
  figures: {
    as_of: string;
    /** Tasks of the newest snapshot that count under another unit on today's structure. */
    tasks: { recorded: string; count: number; before: string; after: string }[];
    /** Rows of the league on today's structure; null where there is none. */
    league: { code: string; before: LeagueFigures | null; after: LeagueFigures | null }[];
  } | null;
}

export async function previewOf(
  view: View,
  before: Register,
  after: Register,
): Promise<RegisterPreview> {
  const newest = latestRevisions(view.catalog.servable)[0];
  const day = newest?.as_of_day ?? '9999-12-31';
  return {
    units: unitRows(before, after),
    names: differentNames(before, after, day),
    figures: newest ? await figuresOf(view, before, after, newest) : null,
  };
}

function unitRows(before: Register, after: Register): RegisterPreview['units'] {
  const codes = new Set([...before.units, ...after.units].map(({ code }) => code));
  const find = ({ units }: Register, code: string) => units.find((unit) => unit.code === code);
  return [...codes]
    .map((code) => ({ before: find(before, code) ?? null, after: find(after, code) ?? null }))
    .filter((row) => JSON.stringify(row.before) !== JSON.stringify(row.after));
}

function differentNames(before: Register, after: Register, day: string): RegisterPreview['names'] {
  const texts = new Map(
    [before, after]
      .flatMap(({ units, aliases }) => [
        ...units.map((unit) => unit.name_vi),
        ...aliases.map(({ alias }) => alias),
      ])
      .map((text) => [spelled(text), text]),
  );
  const readers = [before, after].map((register) => createUnitResolver(register, day, 'refuse'));
  return [...texts.values()].flatMap((text) => {
    const [first, second] = readers.map((reader) => readingOf(reader.resolve(text)));
    if (!first || !second || JSON.stringify(first) === JSON.stringify(second)) return [];
    return [{ text, before: first, after: second }];
  });
}

function readingOf(reading: NameReading): NameReading {
  return 'code' in reading ? { code: reading.code } : { problem: reading.problem };
}

async function figuresOf(
  view: View,
  before: Register,
  after: Register,
  newest: View['catalog']['servable'][number],
): Promise<RegisterPreview['figures']> {
  const { as_of, as_of_day } = newest;
  const scope = await scopeOf(view, { ...NO_FILTERS, as_of: newest.id }, ROLLING_DUE);
  const [tracked, due] = await Promise.all([
    countsByUnit(view, trackedScope(scope)),
    countsByUnit(view, scope),
  ]);
  const [was, will] = [before, after].map(({ events }) => lineageAt(events, as_of_day).unitOf);
  if (!was || !will) return null;
  return {
    as_of,
    tasks: [...tracked].flatMap(([recorded, { total }]) =>
      was(recorded) === will(recorded)
        ? []
        : [{ recorded, count: total, before: was(recorded), after: will(recorded) }],
    ),
    league: differentRows(folded(due, was), folded(due, will)),
  };
}

function folded(counts: CountsByUnit, unitOf: (code: string) => string): Map<string, Counts> {
  const sums = new Map<string, Counts>();
  for (const [code, more] of counts) {
    const unit = unitOf(code);
    sums.set(unit, addCounts(sums.get(unit) ?? noCounts(), more));
  }
  return sums;
}

function differentRows(before: CountsByUnit, after: CountsByUnit) {
  const figures = (counts: Counts | undefined): LeagueFigures | null =>
    counts ? { total: counts.total, ...keptOf(counts) } : null;
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((code) => ({ code, before: figures(before.get(code)), after: figures(after.get(code)) }))
    .filter((row) => JSON.stringify(row.before) !== JSON.stringify(row.after));
}
