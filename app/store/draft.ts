import type { SnapshotManifest } from '#app/model/snapshot.ts';

/** All that is known about a snapshot before it has a revision. */
export type Draft = Omit<
  SnapshotManifest,
  'format' | 'id' | 'as_of_day' | 'revision' | 'files' | 'imported_at' | 'redacted'
>;
