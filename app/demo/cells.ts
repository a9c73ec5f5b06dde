import { dayNumber } from '#app/model/day.ts';
import { apportion, deal } from './apportion.ts';
import type { Month } from './calendar.ts';
import type { Outcome, Plan, Weight, WrittenTask } from './plan.ts';
import { Random, seedOf } from './random.ts';

/** One row of the list to be: whose it is, when it is assigned and how it ends. */
export interface Cell {
  unit: string;
  month: Month;
  outcome: Outcome;
  /** First and last possible deadline, null for a task without one. */
  due: { from: number; to: number } | null;
  hanging: boolean;
  written: WrittenTask | null;
}

function weightsOf(plan: Plan, weight: Weight): Record<string, number> {
  return Object.fromEntries(
    Object.entries(plan.units).map(([code, habits]) => [code, habits[weight]]),
  );
}

function dealtCells(plan: Plan, seed: number): Cell[] {
  return plan.lots.flatMap((lot, index) => {
    const total = Object.values(lot.months).reduce((sum, count) => sum + count, 0);
    const weights = typeof lot.by === 'string' ? weightsOf(plan, lot.by) : lot.by;
    const random = new Random(seedOf('lot', seed, index));
    const due = lot.due && { from: dayNumber(lot.due[0]), to: dayNumber(lot.due[1]) };
    return deal(apportion(total, weights), lot.months, random).map(({ unit, month }) => ({
      unit,
      month,
      outcome: lot.outcome,
      due,
      hanging: false,
      written: null,
    }));
  });
}

function overdueCells(plan: Plan, closingDay: number): Cell[] {
  return plan.overdue.map(({ unit, month, days, hanging }) => ({
    unit,
    month,
    outcome: 'overdue',
    due: { from: closingDay - days, to: closingDay - days },
    hanging,
    written: null,
  }));
}

function writtenCells(plan: Plan): Cell[] {
  return plan.written.map((task) => {
    const due = dayNumber(task.deadlines.at(-1) ?? '');
    return {
      unit: task.unit,
      month: task.assigned_on.slice(0, 7),
      outcome: 'overdue',
      due: { from: due, to: due },
      hanging: true,
      written: task,
    };
  });
}

/** Every row of the province's list, so that the planned counts come out exactly. */
export function cellsOf(plan: Plan, seed: number, closingDay: number): Cell[] {
  return [...dealtCells(plan, seed), ...overdueCells(plan, closingDay), ...writtenCells(plan)];
}
