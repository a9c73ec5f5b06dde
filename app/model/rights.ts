/** What a reader may be told, as data: the query layer holds every question to it. */
export interface Rights {
  /** The units whose tasks may be read one by one; null: those of every unit. Figures tell of no single task. */
  units: readonly string[] | null;
  /** Whether the officers who carry tasks out may be named. */
  officers: boolean;
}

export const EVERYTHING: Rights = { units: null, officers: true };
