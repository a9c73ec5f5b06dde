import { z } from 'zod';
import { parseMoment } from '#app/model/as-of.ts';
import { DondocError, invalidParameter } from '#app/model/errors.ts';
import { hasExchangeableDay, momentInName } from '#app/model/moment-in-name.ts';
import { readIfThere } from '#app/store/files.server.ts';
import { parseJsonWith } from '#app/store/strict-json.ts';
import type { JobRequest } from './import-job.ts';
import { sentMapping } from '../mapping-file.server.ts';

const LIST_ENDING = /\.(csv|tsv|txt|xlsx|json|ndjson|jsonl|parquet|gz)$/i;
const UNFINISHED = /^[.~]|\.(part|partial|tmp|temp|crdownload|filepart|swp)$|~$/i;

/** What stands beside a file and says how to import it: `list.csv.json` beside `list.csv`. */
const orderSchema = z.strictObject({
  as_of: z.string().max(60).optional(),
  mapping: z.union([z.string().max(200), z.looseObject({})]).optional(),
  source: z.string().trim().min(1).max(200).optional(),
  confirm: z.boolean().default(false),
});

export function isOrder(name: string): boolean {
  return name.endsWith('.json') && LIST_ENDING.test(name.slice(0, -'.json'.length));
}

/** Names that programs give to what they have not finished writing, and hidden ones. */
export function isUnfinished(name: string): boolean {
  return UNFINISHED.test(name);
}

export function orderOf(file: string): string {
  return `${file}.json`;
}

/**
 * How a file is to be imported: as the order beside it says, its moment else as its name says.
 * @throws DondocError where there is no moment, or the order is not understood (400)
 */
export async function readOrder(dataDir: string, path: string, name: string): Promise<JobRequest> {
  const text = await readIfThere(orderOf(path));
  const parsed = parseJsonWith(orderSchema, text ?? '{}');
  if (!parsed.ok) {
    const params = { file: orderOf(name), reason: parsed.reason };
    throw new DondocError({ code: 'bad_order', status: 400, params });
  }
  const { mapping, source = null, confirm } = parsed.value;
  const asOf = parsed.value.as_of ?? momentInName(name);
  if (asOf === null) throw withoutMoment(name);
  if (parseMoment(asOf) === null) throw invalidParameter('as_of', asOf, '2019-07-03T10:00+07:00');
  const given = typeof mapping === 'object' ? JSON.stringify(mapping) : mapping;
  return {
    as_of: asOf,
    mapping: given === undefined ? null : await sentMapping(dataDir, given),
    source,
    confirm,
    dry_run: false,
  };
}

function withoutMoment(name: string): DondocError {
  const code = hasExchangeableDay(name) ? 'unclear_moment_in_name' : 'no_moment_in_name';
  return new DondocError({ code, status: 400, params: { file: name, order: orderOf(name) } });
}
