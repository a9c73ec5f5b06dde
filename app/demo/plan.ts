import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { STATE_NOTES } from '#app/model/flag.ts';

/**
 * How a task stands in the newest snapshot: kept and late are done before and after the deadline,
 * waiting is open in time, overdue open and past it, free ones have no deadline, withdrawn ones
 * have left the list.
 */
export const OUTCOMES = [
  'kept',
  'late',
  'waiting',
  'overdue',
  'free_done',
  'free_open',
  'withdrawn',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const month = z.string().regex(/^\d{4}-\d{2}$/);
const WEIGHTS = ['kept', 'late', 'free'] as const;

const unit = z.strictObject({
  /** What its tasks are about (titles.json). */
  themes: z.array(z.string()).min(1),
  /** Weights among the units; where a lot deals out exactly their sum they are counts. */
  kept: z.number(),
  late: z.number(),
  free: z.number(),
  extension_rate: z.number(),
  /** Days on which the unit closes what has piled up. */
  bulk_days: z.array(day).default([]),
  /** Does not work with the tracking system: its rows never change. */
  absent: z.boolean().default(false),
});

const lot = z.strictObject({
  outcome: z.enum(OUTCOMES),
  /** First and last possible deadline; null for tasks without one. */
  due: z.tuple([day, day]).nullable(),
  months: z.record(month, z.number().int().nonnegative()),
  by: z.union([z.enum(WEIGHTS), z.record(z.string(), z.number().int())]),
});

const overdue = z.strictObject({
  unit: z.string(),
  month,
  days: z.number().int().positive(),
  hanging: z.boolean(),
});

/** A task given word for word. */
const written = z.strictObject({
  unit: z.string(),
  assigned_on: day,
  deadlines: z.array(day).min(1),
  document_no: z.string(),
  assigner: z.string(),
  field: z.string(),
  title: z.string(),
  state_note: z.enum(STATE_NOTES).optional(),
});

const plan = z.strictObject({
  code_prefix: z.string(),
  source: z.string(),
  first_month: month,
  /** The newest snapshot; the ones before it are month-ends at 17:00. */
  closing: z.string(),
  months: z.number().int(),
  holidays: z.array(day),
  source_words: z.strictObject({
    done: z.string(),
    done_on_time: z.string(),
    done_late: z.string(),
    open: z.string(),
    overdue: z.string(),
    hanging: z.string(),
    paused: z.string(),
    not_received: z.string(),
  }),
  units: z.record(z.string(), unit),
  lots: z.array(lot),
  overdue: z.array(overdue),
  written: z.array(written),
});

export type Plan = z.infer<typeof plan>;
export type UnitHabits = Plan['units'][string];
export type WrittenTask = Plan['written'][number];
export type Weight = (typeof WEIGHTS)[number];

export const PROVINCES = ['quang-binh', 'lang-son'] as const;
export type ProvinceName = (typeof PROVINCES)[number];

export function provinceFile(province: ProvinceName, file: string): URL {
  return new URL(`../../data/demo/${province}/${file}`, import.meta.url);
}

export function readPlan(province: ProvinceName): Plan {
  return plan.parse(JSON.parse(readFileSync(provinceFile(province, 'plan.json'), 'utf8')));
}
