import { DondocError } from '#app/model/errors.ts';
import { type Config, configSchema } from './config.ts';
import { readIfThere } from './files.server.ts';
import { layoutOf } from './layout.ts';
import { parseJsonWith } from './strict-json.ts';

/** The office's settings, the defaults where there is no file. Throws naming every bad key. */
export async function readConfig(dataDir: string): Promise<Config> {
  const text = await readIfThere(layoutOf(dataDir).config);
  const parsed = parseJsonWith(configSchema, text ?? '{}');
  if (parsed.ok) return parsed.value;
  throw new DondocError({
    code: 'bad_config',
    status: 500,
    params: { file: 'dondoc.config.json', reason: parsed.reason },
  });
}
