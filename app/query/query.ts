export const PARAM_TYPES = [
  'text',
  'date',
  'integer',
  'number',
  'boolean',
  'snapshot',
  'text[]',
] as const;
export type ParamType = (typeof PARAM_TYPES)[number];

export const COLUMN_TYPES = ['text', 'date', 'integer', 'number', 'boolean'] as const;
export type ColumnType = (typeof COLUMN_TYPES)[number];

/**
 * What a query takes from its reader's rights and never from the question: the units whose tasks it may tell, whether
 * it may name officers; `every_unit` binds nothing and refuses who may not read every unit's tasks.
 */
export const RIGHTS = {
  readable_units: { type: 'text[]', nullable: true },
  reads_officers: { type: 'boolean', nullable: false },
  every_unit: null,
} as const satisfies Record<string, { type: ParamType; nullable: boolean } | null>;
export type Right = keyof typeof RIGHTS;

export interface Param {
  name: string;
  type: ParamType;
  nullable: boolean;
}

export interface Column {
  name: string;
  type: ColumnType;
  nullable: boolean;
}

export interface QueryDefinition {
  /** The file's name without its ending. */
  name: string;
  /** One sentence. */
  question: string;
  params: readonly Param[];
  rights: readonly Right[];
  columns: readonly Column[];
  text: string;
}

/** A definition that knows the types of its parameters and rows; they exist at compile time only. */
export interface Query<Params, Row> extends QueryDefinition {
  readonly types?: (params: Params) => Row;
}
