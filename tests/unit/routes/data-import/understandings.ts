import { type Mapping, mappingSchema } from '#app/intake/mapping.ts';
import type { Understanding } from '#app/intake/understanding.ts';

export const HEADINGS = ['Mã', 'Nội dung', 'Đơn vị', 'Ngày giao', 'Hạn', 'Ghi chú'] as const;
const COLUMNS = ['task_code', 'title', 'unit', 'assigned_on', 'due_on', null] as const;

/** What was understood of a list of six columns, of which the last feeds nothing. */
export function understanding(changes: Partial<Understanding> = {}): Understanding {
  return {
    format: 'csv',
    gzip: false,
    encoding: 'utf-8',
    sheet: null,
    sheets: [{ name: '', hidden: false }],
    header_row: 2,
    header_rows: 1,
    headings: HEADINGS,
    columns: HEADINGS.map((heading, place) => {
      const column = COLUMNS[place] ?? null;
      return { place, heading, column, confidence: 0.98, by: column === null ? null : 'heading' };
    }),
    dates: [],
    sample: [],
    units: [],
    rows: { tasks: 3, skipped: 1 },
    questions: [],
    mapping: mapping(),
    offered: [],
    ...changes,
  };
}

export function mapping(changes: Partial<Record<keyof Mapping, unknown>> = {}): Mapping {
  return mappingSchema.parse({
    columns: {
      unit: 'Đơn vị',
      task_code: 'Mã',
      title: 'Nội dung',
      assigned_on: 'Ngày giao',
      due_on: 'Hạn',
      completed_on: null,
      secrecy: null,
    },
    dates: { assigned_on: ['dd/MM/yyyy'], due_on: ['dd/MM/yyyy'] },
    header_row: 2,
    encoding: 'utf-8',
    ...changes,
  });
}

/** The form as it is sent where nothing was touched. */
export function untouched(changes: Readonly<Record<string, string>> = {}): URLSearchParams {
  const form = new URLSearchParams({
    encoding: 'utf-8',
    header_row: '2',
    'dates.assigned_on': 'dd/MM/yyyy',
    'dates.due_on': 'dd/MM/yyyy',
    unknown_units: 'refuse',
  });
  COLUMNS.forEach((column, place) => form.set(`column.${place}`, column ?? ''));
  for (const [name, value] of Object.entries(changes)) form.set(name, value);
  return form;
}
