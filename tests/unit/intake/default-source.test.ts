import { expect, test } from 'vitest';
import { mappingSchema } from '#app/intake/mapping.ts';
import { dataFolder, importOne, line, writeList } from '../store/data-folder.ts';

test('where nobody says where a list came from, it is the mapping by its name, or the file', async () => {
  const dataDir = await dataFolder();
  const file = await writeList(dataDir, 'tháng 6.csv', [line('1')]);
  const sourceOf = async (mapping: object | null, source?: string) => {
    const given = mapping === null ? {} : { mapping: mappingSchema.parse(mapping) };
    const said = source === undefined ? {} : { source };
    return (await importOne(dataDir, file, { dryRun: true, ...given, ...said })).source;
  };
  expect(await sourceOf(null)).toBe('tháng 6.csv');
  expect(await sourceOf({ columns: {} })).toBe('tháng 6.csv');
  expect(await sourceOf({ name: 'ioffice', columns: {} })).toBe('ioffice');
  expect(await sourceOf({ name: 'ioffice', columns: {} }, 'iOffice')).toBe('iOffice');
});
