import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { SnapshotManifest, SnapshotSettings } from '#app/model/snapshot.ts';
import type { UnitLists } from '#app/store/unit-lists.server.ts';
import { fingerprint } from '#app/store/files.server.ts';
import { statSignature } from '#app/store/verification.server.ts';
import type { Mapping } from './mapping.ts';

/** To be raised when the same inputs come to mean something else. */
const READING_RULES = 7;

export type Inputs = Pick<SnapshotManifest, 'source_file' | 'mapping_sha256' | 'inputs_sha256'>;

/** The settings that what is stored depends on. */
type ContentSettings = Pick<SnapshotSettings, 'due_soon_days'>;

type Signatures = Map<string, string | null>;

export async function describeInputs(
  paths: readonly string[],
  mapping: Mapping,
  { units, aliases }: Pick<UnitLists, 'units' | 'aliases'>,
  { due_soon_days }: ContentSettings,
): Promise<Inputs & { signatures: Signatures }> {
  const signatures: Signatures = new Map();
  const prints = [];
  for (const path of paths) {
    signatures.set(path, await statSignature(path));
    prints.push(await fingerprint(path));
  }
  const hashes = prints.map(({ sha256 }) => sha256);
  const [only] = hashes;
  const settings: ContentSettings = { due_soon_days };
  const mapping_sha256 = hashOf({ ...mapping, name: '' });
  return {
    signatures,
    source_file: {
      name: paths.map((path) => basename(path)).join('; '),
      bytes: prints.reduce((sum, { bytes }) => sum + bytes, 0),
      sha256: hashes.length === 1 && only !== undefined ? only : hashOf(hashes),
    },
    mapping_sha256,
    inputs_sha256: hashOf([READING_RULES, hashes, mapping_sha256, units, aliases, settings]),
  };
}

/** Throws where a file is no longer what was hashed. */
export async function assertUnchanged(signatures: Signatures): Promise<void> {
  for (const [path, signature] of signatures) {
    if ((await statSignature(path)) !== signature) {
      throw new Error(`${basename(path)} changed while it was being read`);
    }
  }
}

export function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
