import process from 'node:process';
import { parseArgs } from 'node:util';
import { PROVINCES, type ProvinceName } from '#app/demo/plan.ts';
import { DEFAULT_SEED, type DemoOptions, writeDemo } from '#app/demo/write-demo.ts';
import { misused } from './options.ts';

const DEFAULT_OUT = 'data/demo/out';
/** All snapshots are written side by side. */
const MOST_MONTHS = 480;

const HELP = `Usage: dondoc demo [--province quang-binh|lang-son] [--tasks N --months M --seed S | --reform] [--out DIR] [--json]

Writes the source files of a demo province: units.csv, unit_aliases.csv, unit_events.csv, one CSV
a snapshot and snapshots.json, which lists those in order. Equal options give equal bytes.

  --province NAME  quang-binh (default): 31 units, 18 snapshots, the figures of June 2019
                   lang-son: 31 units, 6 snapshots, the figures of June 2020
  --reform         lang-son only: eight snapshots of 2025 besides, through the merging of departments
                   on 01/03 and the end of the districts on 01/07
  --tasks N        a statistical list instead: N snapshot rows over all snapshots together
                   (a task counts once in every snapshot that shows it); memory stays bounded
  --months M       a statistical list with as many monthly snapshots (default: the province's)
  --seed S         a whole number (default ${DEFAULT_SEED})
  --out DIR        where to write (default ${DEFAULT_OUT})
  --json           one JSON document on stdout
`;

class UsageError extends Error {}

/** @returns the exit code */
export async function demoCommand(args: readonly string[]): Promise<number> {
  try {
    const { help, json, options } = readOptions(args);
    if (help) {
      process.stdout.write(HELP);
      return 0;
    }
    const result = await writeDemo(options, (rows) => {
      process.stderr.write(`${rows} rows\n`);
    });
    if (json) process.stdout.write(`${JSON.stringify(result)}\n`);
    process.stderr.write(
      `${result.snapshots.length} snapshots, ${result.rows} rows: ${result.out}\n`,
    );
    return 0;
  } catch (error) {
    if (!isUsageError(error)) throw error;
    return misused(`dondoc demo: ${error.message}`, HELP, args.includes('--json'));
  }
}

function isUsageError(error: unknown): error is Error {
  if (error instanceof UsageError) return true;
  return error instanceof TypeError && String(Reflect.get(error, 'code')).startsWith('ERR_PARSE');
}

function readOptions(args: readonly string[]): {
  help: boolean;
  json: boolean;
  options: DemoOptions;
} {
  const { values } = parseArgs({
    args: [...args],
    options: {
      help: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      province: { type: 'string', default: 'quang-binh' },
      tasks: { type: 'string' },
      months: { type: 'string' },
      reform: { type: 'boolean', default: false },
      seed: { type: 'string', default: String(DEFAULT_SEED) },
      out: { type: 'string', default: DEFAULT_OUT },
    },
  });
  const options: DemoOptions = {
    province: provinceNamed(values.province),
    seed: wholeNumber('seed', values.seed, 0, 0xffffffff),
    out: values.out,
  };
  if (values.tasks !== undefined) {
    options.tasks = wholeNumber('tasks', values.tasks, 1, 1_000_000_000);
  }
  if (values.months !== undefined) {
    options.months = wholeNumber('months', values.months, 1, MOST_MONTHS);
  }
  if (values.reform) {
    if (options.province !== 'lang-son') throw new UsageError('--reform needs --province lang-son');
    if (options.tasks !== undefined || options.months !== undefined) {
      throw new UsageError('--reform takes neither --tasks nor --months');
    }
    options.reform = true;
  }
  return { help: values.help, json: values.json, options };
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new UsageError(`--${name} takes a whole number from ${least} to ${most}`);
}

function provinceNamed(text: string): ProvinceName {
  const found = PROVINCES.find((name) => name === text);
  if (!found) throw new UsageError(`--province takes ${PROVINCES.join(' or ')}`);
  return found;
}
