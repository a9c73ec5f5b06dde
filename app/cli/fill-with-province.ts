import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ProvinceName } from '#app/demo/plan.ts';
import { writeDemo } from '#app/demo/write-demo.ts';
import { importFiles } from '#app/intake/import-files.server.ts';
import { release } from '#app/store/release.server.ts';

const UNIT_LISTS = ['units.csv', 'unit_aliases.csv', 'unit_events.csv'];

const CONFIGS: Record<ProvinceName, { name_vi: string; name_en: string }> = {
  'quang-binh': { name_vi: 'UBND tỉnh Quảng Bình', name_en: 'Quảng Bình People’s Committee' },
  'lang-son': { name_vi: 'UBND tỉnh Lạng Sơn', name_en: 'Lạng Sơn People’s Committee' },
};

/** Imports a demo province snapshot by snapshot. Done again it adds only what is missing. */
export async function fillWithProvince(
  dataDir: string,
  province: ProvinceName,
  say: (line: string) => void,
  { reform = false }: { reform?: boolean } = {},
): Promise<void> {
  const sources = await mkdtemp(join(tmpdir(), 'dondoc-demo-'));
  try {
    const { snapshots } = await writeDemo({ province, reform, out: sources });
    for (const list of UNIT_LISTS) await copyFile(join(sources, list), join(dataDir, list));
    const config = `${JSON.stringify(CONFIGS[province], null, 2)}\n`;
    await writeFile(join(dataDir, 'dondoc.config.json'), config);
    for (const [index, { file, as_of: asOf, source }] of snapshots.entries()) {
      const files = [join(sources, file)];
      // A new list begins with the reform's year, and much changes hands in it: nobody is there to be asked.
      const outcome = await importFiles({
        dataDir,
        files,
        asOf,
        source,
        importedBy: 'demo',
        confirm: reform,
      });
      if (outcome.snapshot !== null) await release(dataDir, { id: outcome.snapshot, by: 'demo' });
      const count = `${index + 1}/${snapshots.length}`;
      if (outcome.status === 'refused') throw new Error(`the demo's list of ${asOf} was refused`);
      say(`  ${count.padStart(5)}  ${asOf.slice(0, 10)}  ${outcome.rows_accepted} rows`);
    }
  } finally {
    await rm(sources, { recursive: true });
  }
}
