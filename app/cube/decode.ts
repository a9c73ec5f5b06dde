import { type Column, type Table, tableFromIPC } from '@uwdata/flechette';
import { FLAGS } from '#app/model/flag.ts';
import { STATUSES } from '#app/model/status.ts';
import type { CubeMovesRow } from '#app/query/registry.gen.ts';
import { ABOUT_KEY, type Cells, type Coded, type Cube, type CubeAbout, NO_DAY } from './cube.ts';
import { BULK_COMPLETED } from './slice.ts';

const STATUS_LIST: readonly string[] = STATUSES;
const FLAG_LIST: readonly string[] = FLAGS;

/** The cube out of the two streams that the server sent. Throws where one is cut short or of another kind. */
export function decodeCube(cells: ArrayBuffer, moves: ArrayBuffer): Cube {
  const table = tableFromIPC(new Uint8Array(cells));
  const about = table.schema.metadata?.get(ABOUT_KEY);
  if (about === undefined) throw new Error('this is no cube');
  return {
    about: JSON.parse(about) as CubeAbout,
    cells: decodeCells(table),
    moves: tableFromIPC(new Uint8Array(moves)).toArray() as CubeMovesRow[],
  };
}

function decodeCells(table: Table): Cells {
  const length = table.numRows;
  const status = codedOf(table, 'status');
  const places = status.values.map((value) => STATUS_LIST.indexOf(value));
  return {
    length,
    unit: codedOf(table, 'unit_code'),
    field: codedOf(table, 'field'),
    assigner: codedOf(table, 'assigner'),
    status: Uint8Array.from(status.codes, (code) => places[code] ?? 0),
    flags: flagsOf(table),
    assigned: numbersOf(table, 'assigned_day', new Int32Array(length), 0),
    due: numbersOf(table, 'due_day', new Int32Array(length), NO_DAY),
    snapshots: numbersOf(table, 'snapshots', new Uint32Array(length), 0),
    tasks: numbersOf(table, 'tasks', new Int32Array(length), 0),
    order: 'assigned',
  };
}

function columnOf(table: Table, name: string): Column<unknown> {
  const column = table.getChild(name) as Column<unknown> | undefined;
  if (column === undefined) throw new Error(`the cube has no column ${name}`);
  return column;
}

function codedOf(table: Table, name: string): Coded {
  const { data } = columnOf(table, name);
  const [batch] = data as unknown as { values: ArrayLike<number>; dictionary: Iterable<string> }[];
  if (batch === undefined) return { values: [], codes: [] };
  if (data.length > 1) throw new Error('a cube has one batch');
  return { values: [...batch.dictionary], codes: batch.values };
}

function numbersOf<Numbers extends Int32Array | Uint32Array>(
  table: Table,
  name: string,
  into: Numbers,
  absent: number,
): Numbers {
  const column = columnOf(table, name);
  for (let at = 0; at < into.length; at += 1) {
    const value = column.at(at);
    into[at] = value === null ? absent : Number(value);
  }
  return into;
}

function flagsOf(table: Table): Uint16Array {
  const flags = new Uint16Array(table.numRows);
  const set = (column: Column<unknown>, bit: number) => {
    for (let at = 0; at < flags.length; at += 1) {
      if (column.at(at) === true) flags[at] = (flags[at] ?? 0) | bit;
    }
  };
  for (const [place, flag] of FLAG_LIST.entries()) {
    if (table.names.includes(flag)) set(columnOf(table, flag), 1 << place);
  }
  set(columnOf(table, 'bulk_completed'), BULK_COMPLETED);
  const notes = codedOf(table, 'state_note');
  const bits = notes.values.map((note) =>
    FLAG_LIST.includes(note) ? 1 << FLAG_LIST.indexOf(note) : 0,
  );
  for (let at = 0; at < flags.length; at += 1) {
    flags[at] = (flags[at] ?? 0) | (bits[notes.codes[at] ?? 0] ?? 0);
  }
  return flags;
}
