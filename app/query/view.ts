import type { Catalog, Snapshot as StoredSnapshot } from '#app/store/catalog.server.ts';
import type { Rights } from '#app/model/rights.ts';
import type { Query } from './query.ts';

/** What answers need to know of a snapshot: what a reader without its files may hold too. */
export type Snapshot = Pick<
  StoredSnapshot,
  | 'id'
  | 'as_of'
  | 'as_of_day'
  | 'revision'
  | 'source'
  | 'source_file'
  | 'settings'
  | 'rows_accepted'
  | 'withdrawn'
  | 'damaged'
>;

/** The part of the catalogue that answers are made from. */
export interface KnownCatalog
  extends Pick<Catalog, 'units' | 'events'>, Partial<Pick<Catalog, 'redacted'>> {
  snapshots: readonly Snapshot[];
  servable: readonly Snapshot[];
  config: Pick<Catalog['config'], 'name_vi' | 'name_en'>;
}

/** One generation of the data: what the catalogue lists and what answers from it, and the way to ask it. */
export interface View<Known extends KnownCatalog = KnownCatalog> {
  catalog: Known;
  /** Of its reader; `units` are the codes under which readable tasks were recorded. */
  rights: Rights;
  /** Answers are immutable within a generation, so they are remembered. */
  ask<Params extends object, Answer>(
    query: Query<Params, Answer>,
    params: Readonly<NoInfer<Params>>,
  ): Promise<readonly Answer[]>;
}

/** The view of a process that has the store before it. */
export interface ServedView extends View<Catalog> {
  /** For answers of many rows, which are neither remembered nor held as a whole. */
  askInPieces<Params extends object, Answer>(
    query: Query<Params, Answer>,
    params: Readonly<NoInfer<Params>>,
  ): Promise<Iterable<readonly Answer[]>>;
}
