import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface RouteManifest {
  routes: Record<string, { module: string }>;
}

const BEFORE = 'window.__remixManifest=';
const AFTER = ';';

/** The manifest as a browser needs it: the routes that are pages, and of each what it has. */
export function pagesOnly(manifest: RouteManifest, isEmpty: (module: string) => boolean): string {
  const pages = Object.entries(manifest.routes).filter(([, { module }]) => !isEmpty(module));
  return JSON.stringify({ ...manifest, routes: Object.fromEntries(pages) }, (_, value: unknown) =>
    value === false || (Array.isArray(value) && value.length === 0) ? undefined : value,
  );
}

/**
 * Browsers load a list of the routes with every page. Those that answer with data or files have nothing there.
 * @param client the folder of the built client
 */
export async function keepPagesOnly(client: string): Promise<void> {
  const assets = join(client, 'assets');
  const texts = await Promise.all(
    (await readdir(assets))
      .filter((name) => name.endsWith('.js'))
      .map(async (name) => [name, await readFile(join(assets, name), 'utf8')] as const),
  );
  const empty = new Set(
    texts.filter(([, text]) => text.trim() === '').map(([name]) => `/assets/${name}`),
  );
  const found = texts.find(([, text]) => text.startsWith(BEFORE));
  if (found === undefined) throw new Error(`${assets} has no manifest of the routes`);
  const [name, text] = found;
  const manifest = JSON.parse(text.slice(BEFORE.length, -AFTER.length)) as RouteManifest;
  const short = pagesOnly(manifest, (module) => empty.has(module));
  await writeFile(join(assets, name), BEFORE + short + AFTER);
}
