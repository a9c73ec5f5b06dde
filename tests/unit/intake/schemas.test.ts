import { format } from 'prettier';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { mappingSchema } from '#app/intake/mapping.ts';
import { parseJsonWith } from '#app/store/strict-json.ts';
import { configSchema } from '#app/store/config.ts';

/** `npx vitest run -u` writes them anew. */
test.each([
  ['mapping', mappingSchema],
  ['config', configSchema],
])('the shipped schema of %s is the one that is used', async (name, schema) => {
  const text = JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2);
  const json = await format(text, { parser: 'json', printWidth: 100 });
  await expect(json).toMatchFileSnapshot(`../../../data/schema/${name}.schema.json`);
});

test.each([
  ['{"columns": {}, "colums": {}}', 'colums'],
  ['{"columns": {"titel": "x"}}', 'titel'],
  ['{"columns": {"unit": "a", "unit_code": "b"}}', 'columns'],
  ['{"columns": {}, "dates": "dd-MMM"}', 'dates'],
  ['{"columns": {"title": "x"}, "constants": {"title": "y"}}', 'constants'],
  ['{}', 'columns'],
  ['not json', 'not JSON'],
])('%s is refused naming %s', (text, named) => {
  const parsed = parseJsonWith(mappingSchema, text);
  expect(parsed.ok ? '' : parsed.reason).toContain(named);
});

test('the mapping of the contract is understood but for its sheet', () => {
  const text = `{ "name": "ioffice", "columns": {"task_code": "Mã NV", "unit": "Cơ quan chủ trì"},
    "dates": "dd/MM/yyyy", "null_deadline": ["", "0"], "constants": {"assigner": "UBND tỉnh"},
    "header_row": 4, "encoding": "auto", "unknown_units": "refuse" }`;
  expect(parseJsonWith(mappingSchema, text)).toMatchObject({ ok: true });
});
