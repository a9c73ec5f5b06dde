import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * What runs outside the pages, bundled: loading some two hundred modules one by one would take an
 * import longer than reading its file. A bundle belongs to exactly the sources that it was made
 * from; it is made by whichever command comes first after they changed.
 */
const ENTRIES = {
  main: 'app/cli/main.ts',
  serve: 'app/cli/serve.ts',
  'fill-with-province': 'app/cli/fill-with-province.ts',
  'child-worker': 'app/intake/desk/child-worker.ts',
  'line-thread': 'app/store/line-thread.ts',
};

/**
 * Bundled too, since each start of an import would look through their hundreds of files; what is
 * not named here stays where it is installed.
 */
const PACKAGES_WITHIN = [
  '@duckdb/node-api',
  '@streamparser/json',
  'csv-parse',
  'csv-stringify',
  'lru-cache',
  'saxes',
  'yauzl',
  'zod',
];
/** Holds machine code, in a file of its own for each kind of machine. */
const MACHINE_CODE = '@duckdb/node-bindings';
/** What packages that were written for `require` find when they are part of a module. */
const REQUIRE = `import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);`;

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BUILD = join(ROOT, 'build');
/** Beside each other and as deep as a room's files: what those name relative to themselves stays right. */
const FOLDER = 'command-';
const NOTE = join(BUILD, 'command.json');
const THIS_FILE = 'bin/bundle.mjs';
/** Is what package-lock.json says. */
const INSTALLED = 'node_modules/';
/** Of nobody any more: a process that began with older sources has long loaded them. */
const STALE_AFTER_MS = 24 * 3600 * 1000;

/** @typedef {{ folder: string, inputs: string[], sha256: string | null }} Note */

/**
 * Loads the bundle of an entry, which runs it.
 * @param {keyof typeof ENTRIES} entry
 * @returns {Promise<unknown>} what it exports
 */
export async function loadBundled(entry) {
  // A stack in the log names the file and line that somebody wrote.
  process.setSourceMapsEnabled(true);
  const { folder } = freshNote() ?? (await makeBundle());
  return import(pathToFileURL(join(BUILD, folder, `${entry}.mjs`)).href);
}

/** @returns {Note | null} null where there is no bundle of exactly these sources */
function freshNote() {
  if (!existsSync(NOTE)) return null;
  /** @type {unknown} */
  const read = JSON.parse(readFileSync(NOTE, 'utf8'));
  const note = /** @type {Note} */ (read);
  const isThere = existsSync(join(BUILD, note.folder));
  return isThere && sha256Of(note.inputs) === note.sha256 ? note : null;
}

/** @returns {Promise<Note>} */
async function makeBundle() {
  const { build } = await import('esbuild');
  mkdirSync(BUILD, { recursive: true });
  const made = mkdtempSync(join(BUILD, FOLDER));
  // Who serves need not be who installed.
  chmodSync(made, 0o755);
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: ENTRIES,
    outdir: made,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: [...packagesOutside(), MACHINE_CODE],
    banner: { js: REQUIRE },
    outExtension: { '.js': '.mjs' },
    sourcemap: 'linked',
    sourcesContent: false,
    metafile: true,
    logLevel: 'error',
  });
  const own = Object.keys(metafile.inputs).filter((file) => !file.startsWith(INSTALLED));
  const inputs = [...own, THIS_FILE, 'package.json', 'package-lock.json'];
  const note = { folder: basename(made), inputs, sha256: sha256Of(inputs) };
  const scratch = join(made, 'command.json');
  writeFileSync(scratch, JSON.stringify(note));
  renameSync(scratch, NOTE);
  removeStale(note.folder);
  return note;
}

/** @returns {string[]} */
function packagesOutside() {
  /** @type {unknown} */
  const read = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const { dependencies } = /** @type {{ dependencies: Record<string, string> }} */ (read);
  return Object.keys(dependencies).filter((name) => !PACKAGES_WITHIN.includes(name));
}

/**
 * @param {readonly string[]} files below the repository's root
 * @returns {string | null} null where one of them is gone
 */
function sha256Of(files) {
  const hash = createHash('sha256').update(process.version);
  for (const file of files) {
    const path = join(ROOT, file);
    if (!existsSync(path)) return null;
    const content = readFileSync(path);
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/** @param {string} current */
function removeStale(current) {
  for (const name of readdirSync(BUILD)) {
    if (!name.startsWith(FOLDER) || name === current || name === basename(NOTE)) continue;
    const path = join(BUILD, name);
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > STALE_AFTER_MS) rmSync(path, { recursive: true, force: true });
  }
}
