import { z } from 'zod';
import { SNAPSHOT_ID_PATTERN, type SnapshotId } from '#app/model/snapshot.ts';
import { parseJsonWith } from './strict-json.ts';

/** What is left of a snapshot whose texts were destroyed. */
export interface Redaction {
  id: SnapshotId;
  at: string;
  by: string;
  /** The revision with the same figures; null for one that had no figures to answer with any more. */
  replaced_by: SnapshotId | null;
  /** Of the list that it was read from; empty where that was not known any more. */
  source_sha256: string;
  /** Of the destroyed files, so that a copy elsewhere can be told. */
  files: readonly { path: string; sha256: string }[];
}

const id = z.string().regex(SNAPSHOT_ID_PATTERN);
const schema: z.ZodType<Redaction> = z.object({
  id,
  at: z.string(),
  by: z.string(),
  replaced_by: id.nullable(),
  source_sha256: z.string(),
  files: z.array(z.object({ path: z.string(), sha256: z.string() })),
});

/** A record that cannot be read still tells that this id is gone. */
export function parseRedaction(text: string, id: SnapshotId): Redaction {
  const parsed = parseJsonWith(schema, text);
  return parsed.ok && parsed.value.id === id
    ? parsed.value
    : { id, at: '', by: '', replaced_by: null, source_sha256: '', files: [] };
}
