import { createHash } from 'node:crypto';
import { z } from 'zod';
import { isDay, parseInstant } from '#app/model/day.ts';
import { SNAPSHOT_ID_PATTERN, type SnapshotManifest, snapshotId } from '#app/model/snapshot.ts';
import { askingSchema } from './config.ts';
import { SNAPSHOT_FILES } from './layout.ts';
import { parseJsonWith } from './strict-json.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().min(0);
const instant = z.string().refine((text) => parseInstant(text) === text, 'an instant at +07:00');

const sealedSchema = z.looseObject({ seal: sha256 });

const snapshotIdText = z.string().regex(SNAPSHOT_ID_PATTERN);

const manifestSchema = z
  .strictObject({
    format: z.literal(1),
    id: snapshotIdText,
    as_of: instant,
    as_of_day: z.string().refine(isDay, 'a day'),
    revision: z.int().min(1),
    source: z.string(),
    source_file: z.strictObject({ name: z.string(), bytes: count, sha256 }),
    mapping_sha256: sha256,
    inputs_sha256: sha256,
    content_sha256: sha256,
    rows_read: count,
    rows_accepted: count,
    rows_refused: count,
    rows_skipped: count,
    settings: z.strictObject({ due_soon_days: count, ask_before_publishing: askingSchema }),
    imported_at: instant,
    imported_by: z.string(),
    redacted: z.strictObject({ at: instant, by: z.string(), from: snapshotIdText }).optional(),
    files: z.array(
      z.strictObject({
        path: z.enum(SNAPSHOT_FILES),
        bytes: count,
        sha256,
        rows: count,
      }),
    ),
  })
  .refine((m) => m.id === snapshotId(m.as_of, m.revision), 'the id follows from as_of and revision')
  .refine((m) => m.as_of_day === m.as_of.slice(0, 10), 'the day follows from as_of')
  .refine((m) => m.rows_read === m.rows_accepted + m.rows_refused, 'rows read are accounted for')
  .refine(
    (m) => new Set(m.files.map(({ path }) => path)).size === SNAPSHOT_FILES.length,
    'every file',
  );

/** The manifest of that id, or null where the text is none: then the snapshot is damaged. */
export function parseManifest(text: string, id: string): SnapshotManifest | null {
  const parsed = parseJsonWith(sealedSchema, text);
  if (!parsed.ok) return null;
  const { seal, ...manifest } = parsed.value;
  const sound = manifestSchema.safeParse(manifest);
  return sound.success && sound.data.id === id && seal === sealOf(sound.data) ? sound.data : null;
}

/** The text of the file; its seal tells a flipped bit in the manifest itself. */
export function manifestText(manifest: SnapshotManifest): string {
  return `${JSON.stringify({ ...manifest, seal: sealOf(manifest) }, null, 2)}\n`;
}

function sealOf(manifest: SnapshotManifest): string {
  return createHash('sha256')
    .update(JSON.stringify(manifestSchema.parse(manifest)))
    .digest('hex');
}
