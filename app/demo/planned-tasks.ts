import { text, yearOf } from './calendar.ts';
import { cellsOf } from './cells.ts';
import { type Assignment, assignmentsOf } from './documents.ts';
import type { Scene } from './birth.ts';
import { lifeOf } from './life.ts';
import { habitsOf, type Province } from './province.ts';
import { Random, seedOf } from './random.ts';
import type { Task, TaskWords } from './task-row.ts';
import { coUnits, taskWords, writtenWords } from './task-words.ts';

const ATTEMPTS = 20;

/** No two documents of one month with the same sentence. */
class FreshWords {
  private readonly used = new Set<string>();

  constructor(private readonly province: Province) {}

  find(assignment: Assignment, code: string, random: Random): TaskWords {
    const { assigned, cells } = assignment;
    const [first] = cells;
    if (!first) throw new Error('an assignment without a unit');
    if (first.written) return writtenWords(first.written, code);
    const unit = cells.length === 1 ? first.unit : null;
    let words = taskWords(this.province, unit, assigned, code, random);
    for (let attempt = 1; attempt < ATTEMPTS && this.isUsed(words, assigned); attempt++) {
      words = taskWords(this.province, unit, assigned, code, random);
    }
    this.used.add(this.key(words, assigned));
    return words;
  }

  private key({ title }: TaskWords, assigned: number): string {
    return `${text(assigned).slice(0, 7)} ${title}`;
  }

  private isUsed(words: TaskWords, assigned: number): boolean {
    return this.used.has(this.key(words, assigned));
  }
}

/** The tasks whose counts in the newest snapshot are those of the plan. */
export function plannedTasks(
  province: Province,
  snapshotDays: readonly number[],
  seed: number,
): Task[] {
  const { plan, closures, closingDay, colleagues } = province;
  const scene: Scene = { snapshotDays, limit: closingDay, closures, colleagues };
  const assignments = assignmentsOf(cellsOf(plan, seed, closingDay), seed, closingDay, closures);
  const fresh = new FreshWords(province);
  const numbers = new Map<number, number>();
  return assignments.flatMap((assignment, index) => {
    const random = new Random(seedOf('task', seed, index));
    const year = yearOf(assignment.assigned);
    const number = (numbers.get(year) ?? 0) + 1;
    numbers.set(year, number);
    const words = fresh.find(assignment, `${plan.code_prefix}-${year}-${number}`, random);
    const { assigned, due, cells } = assignment;
    return cells.map((cell) => {
      const habits = habitsOf(province, cell.unit);
      const life = lifeOf(
        { cell, assigned, due, alone: cells.length === 1, habits },
        scene,
        random,
      );
      const leading = [...cells.map(({ unit }) => unit), life.heldBefore?.unit ?? ''];
      return { life, words: { ...words, co_units: coUnits(province, cell.unit, leading, random) } };
    });
  });
}
