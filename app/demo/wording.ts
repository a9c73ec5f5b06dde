import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type ProvinceName, provinceFile } from './plan.ts';

const lines = z.array(z.string()).default([]);

const topic = z.strictObject({
  field: z.string(),
  /** Not spoken of before this day. */
  since: z.string().optional(),
  /** What is being done, as a verb phrase in the middle of a sentence. */
  work: lines,
  /** Papers to be drawn up. */
  paper: lines,
  /** Petitions and requests to be answered. */
  petition: lines,
  /** Whole sentences. */
  sentence: lines,
});

const frames = z.strictObject({ work: lines, paper: lines, petition: lines });

const theme = z.strictObject({
  /** Themes of the units that usually help. */
  with: z.array(z.string()),
  /** Its own frames, where the common ones do not fit. */
  frames: frames.optional(),
  topics: z.array(topic).min(1),
});

const titles = z.strictObject({
  /** Sentences into which the other kinds are put. */
  frames,
  endings: lines,
  /** Documents to several units at once. */
  shared: z.array(topic),
  themes: z.record(z.string(), theme),
});

const slots = z.record(z.string(), lines);

/** A district: its communes, and the roads, rivers and projects that only it has. */
const district = z.strictObject({ name: z.string(), communes: lines, slots });

const places = z.strictObject({
  /** By the district's unit code. */
  districts: z.record(z.string(), district),
  /** What the whole province has, by slot. */
  slots,
  /** The suffix of the office's block in document numbers, by field. */
  blocks: z.record(z.string(), lines),
});

export type Titles = z.infer<typeof titles>;
export type Frames = z.infer<typeof frames>;
export type Topic = z.infer<typeof topic>;
export type Places = z.infer<typeof places>;

export interface Wording {
  titles: Titles;
  places: Places;
}

export function readWording(province: ProvinceName): Wording {
  const shared = new URL('../../data/demo/titles.json', import.meta.url);
  return {
    titles: titles.parse(JSON.parse(readFileSync(shared, 'utf8'))),
    places: places.parse(JSON.parse(readFileSync(provinceFile(province, 'places.json'), 'utf8'))),
  };
}
