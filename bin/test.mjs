import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { HEADLESS_SHELL, installedChromium } from './chromium.mjs';
import { checkNode, installPackages, ROOT, run, runBeside, say } from './steps.mjs';

const RESULTS = join(ROOT, 'test-results');
const UNIT_RESULTS = join(RESULTS, 'unit.json');
const BROWSER_RESULTS = join(RESULTS, 'browser.json');
const APT_GET = '/usr/bin/apt-get';
const BUILD = join(ROOT, 'bin/build.mjs');

/** @typedef {{ passed: number, failed: number }} Tally */
/** @typedef {{ status: string, assertionResults: unknown[] }} FileResult of Vitest, one a test file */

const NONE = { passed: 0, failed: 0 };

/** @type {{ name: string, ok: boolean, seconds: number }[]} */
const done = [];

/**
 * @param {string} name
 * @param {() => boolean} work
 */
function step(name, work) {
  say(`\n── ${name}`);
  const started = Date.now();
  const ok = attempt(work);
  done.push({ name, ok, seconds: (Date.now() - started) / 1000 });
  return ok;
}

/** @param {() => boolean} work */
function attempt(work) {
  try {
    return work();
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return false;
  }
}

/** @param {string} name */
const installed = (name) => join(ROOT, 'node_modules/.bin', name);

/**
 * @param {string} name
 * @param {readonly string[]} args
 */
function tool(name, args) {
  return run(installed(name), args);
}

/** @type {Record<string, readonly [tool: string, ...args: string[]]>} */
const CHECKS = {
  'queries match their registry': ['tsx', 'app/query/generate.ts', '--check'],
  prettier: ['prettier', '--check', '--log-level', 'warn', '.'],
  'import directions': [
    'depcruise',
    ...['app', 'server.ts', 'bin', '--config', '.dependency-cruiser.cjs'],
  ],
  knip: ['knip', '--no-progress'],
  types: ['tsc', '--noEmit'],
};

/** Beside all the others and the build, which follow one another. */
const LONGEST_CHECK = { eslint: ['eslint', '.'] };

/** @param {Record<string, readonly string[]>} checks one after another */
async function runChecks(checks) {
  for (const [name, [command = '', ...args]] of Object.entries(checks)) {
    await stepBeside(name, installed(command), args);
  }
}

/**
 * @param {string} name
 * @param {string} command
 * @param {readonly string[]} args
 */
async function stepBeside(name, command, args) {
  const started = Date.now();
  const ok = await runBeside(command, args);
  done.push({ name, ok, seconds: (Date.now() - started) / 1000 });
  return ok;
}

async function runChecksAndBuild() {
  await runChecks(CHECKS);
  return stepBeside('build', process.execPath, [BUILD]);
}

/** Debian's own where apt is at hand, its headless shell if there is one, else what Playwright brings. */
function installChromium() {
  const there = installedChromium();
  if (there === HEADLESS_SHELL || (there !== null && there === process.env['CHROMIUM']))
    return true;
  if (process.getuid?.() === 0 && existsSync(APT_GET)) {
    if (!apt('update', '--quiet')) say('apt has no newer lists');
    if (installWithApt('chromium-headless-shell')) return true;
    if (there === null && installWithApt('chromium')) return true;
  }
  return there !== null || tool('playwright', ['install', 'chromium']);
}

/** @param {string} name of Debian's package */
function installWithApt(name) {
  return apt('install', '--yes', '--quiet', '--no-install-recommends', name);
}

/** @param {readonly string[]} args */
function apt(...args) {
  return run(APT_GET, args, { DEBIAN_FRONTEND: 'noninteractive' });
}

/** @returns {Tally} */
function unitTally() {
  /** @type {{ numPassedTests: number, numFailedTests: number, testResults: FileResult[] } | null} */
  const report = reportIn(UNIT_RESULTS);
  if (report === null) return NONE;
  const unloadable = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloadable.length };
}

/** @returns {Tally} */
function browserTally() {
  /** @type {{ stats: { expected: number, unexpected: number, flaky: number } } | null} */
  const report = reportIn(BROWSER_RESULTS);
  if (report === null) return NONE;
  const { expected, unexpected, flaky } = report.stats;
  return { passed: expected, failed: unexpected + flaky };
}

/**
 * @template T
 * @param {string} file
 * @returns {T | null} null where the run did not come to a report
 */
function reportIn(file) {
  return existsSync(file) ? /** @type {T} */ (JSON.parse(readFileSync(file, 'utf8'))) : null;
}

async function runTests() {
  rmSync(UNIT_RESULTS, { force: true });
  rmSync(BROWSER_RESULTS, { force: true });
  mkdirSync(RESULTS, { recursive: true });
  say('\n── checks of the sources, and the build');
  const [built] = await Promise.all([runChecksAndBuild(), runChecks(LONGEST_CHECK)]);
  step('unit and contract tests', () =>
    tool('vitest', [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile=${UNIT_RESULTS}`,
    ]),
  );
  if (built) step('browser tests', () => tool('playwright', ['test']));
}

checkNode();
const ready =
  step('packages', () => {
    installPackages();
    return true;
  }) && step('Chromium', installChromium);
if (ready) await runTests();

say('');
for (const { name, ok, seconds } of done) {
  say(`${ok ? 'ok    ' : 'FAILED'} ${seconds.toFixed(1).padStart(6)} s  ${name}`);
}
const unit = unitTally();
const browser = browserTally();
const passed = unit.passed + browser.passed;
const failed = unit.failed + browser.failed;
const everyTestRan = ready && unit.passed > 0 && browser.passed > 0;
process.exitCode = everyTestRan && failed === 0 && done.every(({ ok }) => ok) ? 0 : 1;
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
