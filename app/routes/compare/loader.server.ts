import { overdueStock } from '#app/query/ageing.ts';
import { league } from '#app/query/league.ts';
import { lineageOf } from '#app/query/structure.ts';
import { unitRates } from '#app/query/unit-rates.ts';
import type { OpenPage } from '../page/open-page.ts';
import { FEWEST, MOST } from './limits.ts';

/** A few units side by side, in the order in which the address names them; a filter by group hides none of them. */
export async function compareData({ view, scope: asked, filters }: OpenPage) {
  const { unitOf } = lineageOf(view, asked.population.structure, asked.snapshot);
  const codes = [...new Set(filters.unit.map(unitOf))];
  if (codes.length < FEWEST || codes.length > MOST)
    return { chosen: codes.length, units: [], gone: [] };
  const scope = { ...asked, unitCodes: codes };
  const [{ groups }, { rates }, stocks] = await Promise.all([
    league(view, scope),
    unitRates(view, scope),
    Promise.all(codes.map((code) => overdueStock(view, { ...scope, unitCodes: [code] }))),
  ]);
  const units = codes.flatMap((code, index) => {
    const group = groups.find(({ rows }) => rows.some((row) => row.unit.code === code));
    const row = group?.rows.find((one) => one.unit.code === code);
    if (!group || !row) return [];
    const { ranked, reference, reference_rate } = group;
    const peers = { group: group.group, ranked, reference, reference_rate };
    const rolling = rates[code]?.map((measure) => measure?.value ?? null) ?? [];
    return [{ row, peers, rolling, stock: stocks[index] ?? [] }];
  });
  const gone = codes.filter((code) => !units.some(({ row }) => row.unit.code === code));
  return { chosen: codes.length, units, gone };
}

export type CompareData = Awaited<ReturnType<typeof compareData>>;
export type ComparedUnit = CompareData['units'][number];
