import { z } from 'zod';
import { parseJsonWith } from './strict-json.ts';

/** That the office lets a snapshot be seen beyond itself, by whom and since when. */
export interface Release {
  at: string;
  by: string;
}

const schema = z.object({ at: z.string(), by: z.string() });

/** Null where there is no record, or none that can be read: what is in doubt is not released. */
export function parseRelease(text: string | null): Release | null {
  const parsed = parseJsonWith(schema, text ?? '');
  return parsed.ok ? parsed.value : null;
}
