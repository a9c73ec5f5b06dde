import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MEASURES_IN_DAYS, MEASURES_IN_TASKS, MEASURE_NAMES } from '#app/model/measure.ts';
import { type Api, openApi } from '../../fixtures/api.ts';
import { demoStore } from '../../fixtures/demo-store.ts';

interface Parameter {
  name: string;
  schema: { enum?: string[]; items?: { enum?: string[] } };
}
interface Document {
  paths: Record<string, { get: { parameters: Parameter[] } }>;
  components: { schemas: Record<string, { properties: Record<string, Record<string, unknown>> }> };
}

let api: Api;
let document: Document;

beforeAll(async () => {
  api = await openApi((await demoStore('quang-binh')).dataDir);
  document = await api.json('/api/v1/openapi.json');
});
afterAll(() => api.close());

test('the document is valid OpenAPI 3.1, also with every reference followed', async () => {
  const validator = new Validator();
  const { valid, errors } = await validator.validate(structuredClone(document) as never);
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
  expect(validator.version).toBe('3.1');
  expect(() => validator.resolveRefs()).not.toThrow();
});

test('both addresses give the same document', async () => {
  expect(await api.text('/openapi.json')).toBe(await api.text('/api/v1/openapi.json'));
});
