import * as fc from 'fast-check';
import type { Line } from '#app/model/lineage.ts';
import { addDays } from '#app/model/day.ts';
import type { Unit, UnitEvent, UnitEventKind } from '#app/model/unit.ts';

/** A register that came about step by step, with what became of each unit written down as it happened. */
export interface History {
  units: readonly Unit[];
  events: readonly UnitEvent[];
  lines: ReadonlyMap<string, Line>;
}

const STEP = fc.record({
  kind: fc.constantFrom<UnitEventKind>('rename', 'merge', 'split', 'abolish', 'create'),
  pick: fc.nat(1000),
  count: fc.integer({ min: 2, max: 3 }),
  into: fc.boolean(),
  days: fc.integer({ min: 1, max: 400 }),
});

/** Only steps that can follow each other; no code is used twice. */
export const histories: fc.Arbitrary<History> = fc
  .tuple(fc.integer({ min: 3, max: 8 }), fc.array(STEP, { maxLength: 12 }))
  .map(([first, steps]) => {
    const units = new Map<string, Unit>();
    const lines = new Map<string, Line>();
    const alive: string[] = [];
    const events: UnitEvent[] = [];
    let on = '2010-01-01';
    const found = (valid_from: string | null): string => {
      const code = `U${units.size}`;
      const names = { name_vi: `Sở ${code}`, name_en: code };
      units.set(code, { code, ...names, group: 'department', valid_from, valid_to: null });
      lines.set(code, { unit: code, ended: null });
      alive.push(code);
      return code;
    };
    for (let index = 0; index < first; index += 1) found(null);
    for (const { kind, pick, count, into, days } of steps) {
      if (alive.length < 3) break;
      on = addDays(on, days);
      const from = kind === 'create' ? [] : take(alive, pick, kind === 'merge' ? count : 1);
      const kept = kind === 'merge' && into ? from.slice(0, 1) : [];
      const made = {
        rename: 1,
        merge: 1 - kept.length,
        split: count,
        create: count,
        abolish: 0,
        transfer: 0,
      };
      const to = [...kept, ...Array.from({ length: made[kind] }, () => found(on))];
      alive.push(...kept);
      for (const code of from.filter((one) => !kept.includes(one))) {
        const unit = units.get(code);
        if (unit) units.set(code, { ...unit, valid_to: addDays(on, -1) });
      }
      for (const [code, line] of lines) {
        if (line.ended !== null || !from.includes(line.unit)) continue;
        const next = kind === 'rename' || kind === 'merge' ? to[0] : undefined;
        lines.set(code, next ? { unit: next, ended: null } : { ...line, ended: { on, kind } });
      }
      events.push({ kind, on, legal_basis: '', from, to });
    }
    return { units: [...units.values()], events, lines };
  });

function take(alive: string[], pick: number, count: number): string[] {
  return Array.from({ length: count }, () => alive.splice(pick % alive.length, 1)).flat();
}
