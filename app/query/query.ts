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
  columns: readonly Column[];
  text: string;
}

/** A definition that knows the types of its parameters and rows; they exist at compile time only. */
export interface Query<Params, Row> extends QueryDefinition {
  readonly types?: (params: Params) => Row;
}
