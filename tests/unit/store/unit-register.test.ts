import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { diskFiles } from '#app/store/files.server.ts';
import { readRegister, saveRegister } from '#app/store/unit-register.server.ts';

const UNITS = `code,name_vi,name_en,group,valid_from,valid_to
A,"Sở Văn hóa, Thể thao",Department A,department,,
B,Sở B,Department B,department,2020-01-01,
`;
const EVENTS = `kind,on,legal_basis,from,to
merge,2025-03-01,"NQ ""04""",A;B,B
`;
const AT = '2025-03-02T08:00:00+07:00';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dondoc-register-'));
  await writeFile(join(folder, 'units.csv'), UNITS);
  await writeFile(join(folder, 'unit_events.csv'), EVENTS);
});

afterEach(() => rm(folder, { recursive: true }));

const text = (...path: string[]) => readFile(join(folder, ...path), 'utf8');

describe('the register on disk', () => {
  it('is written as it was read', async () => {
    const { register, shown } = await readRegister(folder);
    await saveRegister(folder, register, { shown, at: AT });
    expect(await text('units.csv')).toBe(UNITS);
    expect(await text('unit_events.csv')).toBe(EVENTS);
    expect((await readRegister(folder)).register).toEqual(register);
  });

  it('keeps what it was before a change', async () => {
    const { register, shown } = await readRegister(folder);
    const units = register.units.map((unit) => ({ ...unit, name_en: 'X' }));
    await saveRegister(folder, { ...register, units }, { shown, at: AT });
    const [kept = ''] = await readdir(join(folder, 'units-history'));
    expect(kept).toMatch(/^20250302T080000-[0-9a-f]{8}$/);
    expect(await text('units-history', kept, 'units.csv')).toBe(UNITS);
    expect(await text('units-history', kept, 'unit_events.csv')).toBe(EVENTS);
    expect(await text('units.csv')).toContain(',X,');
  });

  it('is not written over where it changed since it was shown', async () => {
    const { register, shown } = await readRegister(folder);
    await writeFile(join(folder, 'units.csv'), `${UNITS}C,Sở C,,department,,\n`);
    await expect(saveRegister(folder, register, { shown, at: AT })).rejects.toMatchObject({
      problem: { code: 'units_changed', status: 409 },
    });
    expect(await text('units.csv')).toContain('Sở C');
  });

  it('takes one of two changes that were made side by side', async () => {
    const { register, shown } = await readRegister(folder);
    const renamed = (name_en: string) => ({
      ...register,
      units: register.units.map((unit) => ({ ...unit, name_en })),
    });
    const saved = await Promise.allSettled(
      ['X', 'Y'].map((name) => saveRegister(folder, renamed(name), { shown, at: AT })),
    );
    expect(saved.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('is the old one or a readable one wherever the disk gives out', async () => {
    const first = await readRegister(folder);
    const change = {
      ...first.register,
      units: [
        ...first.register.units,
        {
          code: 'C',
          name_vi: 'Sở C',
          name_en: 'C',
          group: 'department',
          valid_from: null,
          valid_to: null,
        },
      ] as const,
      aliases: [{ alias: 'C1', unit_code: 'C' }],
      events: [],
    };
    for (let most = 0; ; most += 1) {
      await writeFile(join(folder, 'units.csv'), UNITS);
      await writeFile(join(folder, 'unit_events.csv'), EVENTS);
      await rm(join(folder, 'unit_aliases.csv'), { force: true });
      let calls = 0;
      const files = { ...diskFiles };
      for (const name of Object.keys(files) as (keyof typeof files)[]) {
        const work = files[name] as (...given: unknown[]) => Promise<void>;
        Object.assign(files, {
          [name]: (...given: unknown[]) =>
            calls++ < most ? work(...given) : Promise.reject(new Error('the disk is full')),
        });
      }
      const saved = await saveRegister(folder, change, { shown: first.shown, at: AT, files }).then(
        () => true,
        () => false,
      );
      const { register } = await readRegister(folder);
      if (saved) {
        expect(register).toEqual(change);
        expect(most).toBeGreaterThan(10);
        return;
      }
      expect(register.units.length).toBeGreaterThanOrEqual(2);
    }
  });
});
