import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** Only what Node itself brings may be imported here: it runs before anything is installed. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const OLDEST_NODE = 20;
const BUILD_INPUTS = [
  'app',
  'queries',
  'public',
  'package.json',
  'package-lock.json',
  'remix.config.js',
  'vite',
  'vite.config.ts',
  'tsconfig.json',
];
const BUILD_STAMP = join(ROOT, 'build/made-from');

/** @param {string} line */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Record<string, string>} [environment] beside this process's own
 * @returns {boolean} whether it ended well
 */
export function run(command, args, environment = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, ...environment },
  });
  if (error) say(`${command}: ${error.message}`);
  return status === 0;
}

/**
 * Like `run`, beside whatever else runs: what it prints is said whole, once it has ended.
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<boolean>}
 */
export function runBeside(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    /** @type {Buffer[]} */
    const printed = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (/** @type {Buffer} */ chunk) => printed.push(chunk));
    }
    child.once('error', (error) => printed.push(Buffer.from(`${command}: ${error.message}\n`)));
    child.once('close', (status) => {
      process.stderr.write(Buffer.concat(printed));
      resolve(status === 0);
    });
  });
}

/**
 * @param {readonly string[]} args
 * @param {Record<string, string>} [environment]
 */
export function npm(args, environment) {
  const own = process.env['npm_execpath'];
  return own?.endsWith('.js')
    ? run(process.execPath, [own, ...args], environment)
    : run('npm', args, environment);
}

export function checkNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < OLDEST_NODE) {
    throw new Error(`Node ${OLDEST_NODE} or newer is needed; this is ${process.versions.node}`);
  }
}

/** Installs what package-lock.json says unless exactly that is there already, development tools included. */
export function installPackages() {
  if (isInstalled()) return;
  say('Installing packages …');
  const flags = ['--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  if (!npm(['ci', ...flags])) throw new Error('npm ci failed; what it said stands above');
}

/** npm notes in node_modules what it put there, last of all: an install that broke off leaves no note. */
function isInstalled() {
  const note = join(ROOT, 'node_modules/.package-lock.json');
  if (!existsSync(note)) return false;
  const wanted = lockedPackages(join(ROOT, 'package-lock.json'));
  const present = lockedPackages(note);
  return Object.entries(wanted).every(([path, entry]) => {
    const found = present[path];
    if (path === '') return true;
    return found === undefined ? mayBeAbsent(entry) : found.version === entry.version;
  });
}

/** @param {LockedPackage} entry such as the binary for another platform */
function mayBeAbsent({ optional, devOptional }) {
  return optional === true || devOptional === true;
}

/**
 * @typedef {{ version?: string, optional?: boolean, devOptional?: boolean }} LockedPackage
 * @param {string} file
 * @returns {Record<string, LockedPackage>}
 */
function lockedPackages(file) {
  /** @type {unknown} */
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  return /** @type {{ packages: Record<string, LockedPackage> }} */ (lock).packages;
}

/** Builds unless the build at hand was made from exactly these sources. */
export function buildApplication() {
  const sources = fingerprint(BUILD_INPUTS);
  if (existsSync(BUILD_STAMP) && readFileSync(BUILD_STAMP, 'utf8') === sources) return;
  say('Building …');
  rmSync(BUILD_STAMP, { force: true });
  if (!npm(['run', '--silent', 'build'], { NODE_ENV: 'production' })) {
    throw new Error('the build failed; what it said stands above');
  }
  mkdirSync(join(ROOT, 'build'), { recursive: true });
  writeFileSync(BUILD_STAMP, sources);
}

/**
 * SHA-256 over names and contents of files, folders taken whole.
 * @param {readonly string[]} paths below the repository's root; what is not there counts as such
 */
export function fingerprint(paths) {
  const hash = createHash('sha256').update(process.version);
  for (const path of paths.flatMap(filesBelow).sort()) {
    const content = readFileSync(join(ROOT, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesBelow(path) {
  const whole = join(ROOT, path);
  if (!existsSync(whole)) return [];
  if (statSync(whole).isFile()) return [path];
  return readdirSync(whole).flatMap((name) => filesBelow(`${path}/${name}`));
}
