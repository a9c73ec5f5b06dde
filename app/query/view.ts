import type { Catalog } from '#app/store/catalog.server.ts';
import type { Query } from './query.ts';

/** One generation of the data: what the catalogue lists and the engine serves, and the way to ask it. */
export interface View {
  catalog: Catalog;
  /** Answers are immutable within a generation, so they are remembered. */
  ask<Params extends object, Answer>(
    query: Query<Params, Answer>,
    params: Readonly<NoInfer<Params>>,
  ): Promise<readonly Answer[]>;
}
