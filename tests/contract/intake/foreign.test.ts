import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { importFiles } from '#app/intake/import-files.server.ts';
import { mappingSchema } from '#app/intake/mapping.ts';
import { storedTasks } from './stored-bytes.ts';

const FOLDER = fileURLToPath(new URL('../../fixtures/intake-foreign/', import.meta.url));

/** Read by another program, and by the file's own rules: US dates, the office seven hours ahead. */
function independently(text: string): Map<string, Record<string, string | null>> {
  const rows = new Map<string, Record<string, string | null>>();
  for (const fields of parse(text).slice(1)) {
    const [key = '', created = '', closed = '', , agency = '', type, descriptor = ''] = fields;
    const [status, due = '', , , , updated = ''] = fields.slice(7);
    const unit = agency.trim().toLowerCase().replaceAll(' ', '-');
    if (rows.has(`${key} ${unit}`)) continue;
    rows.set(`${key} ${unit}`, {
      task_code: key,
      unit_code: unit,
      title: descriptor,
      field: type ?? null,
      assigned_on: usDay(created),
      due_on: usDay(due),
      completed_on: usDay(closed),
      document_date: new Date(Date.parse(updated) + 7 * 3_600_000).toISOString().slice(0, 10),
      source_status: status ?? null,
    });
  }
  return rows;
}

function usDay(text: string): string | null {
  return text === '' ? null : `${text.slice(6, 10)}-${text.slice(0, 2)}-${text.slice(3, 5)}`;
}

test('service requests of an American city, with a mapping file alone', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'dondoc-foreign-'));
  try {
    const file = join(FOLDER, 'service-requests.csv');
    const mapping = mappingSchema.parse(
      JSON.parse(await readFile(join(FOLDER, 'mapping.json'), 'utf8')),
    );
    const request = { dataDir, files: [file], asOf: '2019-07-03', mapping, importedBy: 'test' };
    const outcome = await importFiles(request);
    const expected = independently(await readFile(file, 'utf8'));
    expect(outcome).toMatchObject({
      status: 'published',
      rows_read: 241,
      rows_accepted: expected.size,
      rows_refused: 241 - expected.size,
      created_units: expect.arrayContaining(['department-of-sanitation']) as unknown,
    });
    expect(outcome.issues.map(({ row, code }) => [row, code])).toEqual([[242, 'duplicate_key']]);
    const stored = await storedTasks(dataDir, outcome.snapshot ?? '');
    expect(stored.length).toBe(expected.size);
    for (const task of stored) {
      const key = `${String(task['task_code'])} ${String(task['unit_code'])}`;
      expect(task).toMatchObject(expected.get(key) ?? { key });
    }
  } finally {
    await rm(dataDir, { recursive: true });
  }
});
