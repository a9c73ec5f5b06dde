import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** A house of the same rooms in which each file breaks one rule, or none. */
const HOUSE: Record<string, { imports: string[]; breaks: string[] }> = {
  'app/model/status.ts': { imports: [], breaks: [] },
  'app/model/reads-a-file.ts': { imports: ['node:fs'], breaks: ['model-is-pure'] },
  'app/model/knows-the-store.ts': {
    imports: ['#app/store/catalog.server.ts'],
    breaks: ['model-is-pure'],
  },
  'app/i18n/vi.ts': { imports: ['#app/model/status.ts'], breaks: [] },
  'app/engine/engine.ts': { imports: ['@duckdb/node-api', '#app/model/status.ts'], breaks: [] },
  'app/store/catalog.server.ts': { imports: ['#app/engine/engine.ts'], breaks: [] },
  'app/engine/knows-the-store.ts': {
    imports: ['#app/store/catalog.server.ts'],
    breaks: ['room-engine'],
  },
  'app/intake/asks.ts': { imports: ['#app/query/portal.server.ts'], breaks: ['room-intake'] },
  'app/query/portal.server.ts': {
    imports: ['#app/engine/engine.ts', '#app/store/catalog.server.ts', '#app/i18n/vi.ts'],
    breaks: [],
  },
  'app/query/own-door.ts': { imports: ['@duckdb/node-api'], breaks: ['one-door-to-sql'] },
  'app/charts/bar.ts': { imports: ['#app/tables/table.ts'], breaks: [] },
  'app/charts/fetches.ts': { imports: ['#app/query/portal.server.ts'], breaks: ['room-charts'] },
  'app/tables/table.ts': { imports: [], breaks: [] },
  'app/tables/draws.ts': { imports: ['#app/charts/bar.ts'], breaks: ['room-tables'] },
  'app/ui/tile.tsx': { imports: ['#app/charts/bar.ts', '#app/tables/table.ts'], breaks: [] },
  'app/ui/link.tsx': { imports: ['@remix-run/react'], breaks: [] },
  'app/ui/navigates.tsx': { imports: ['@remix-run/react'], breaks: ['remix-at-the-edge'] },
  'app/ui/serves.tsx': { imports: ['#app/http/problem.ts'], breaks: ['room-ui'] },
  'app/demo/imports.ts': { imports: ['#app/store/catalog.server.ts'], breaks: ['room-demo'] },
  'app/http/problem.ts': { imports: ['#app/i18n/vi.ts'], breaks: [] },
  'app/http/context.ts': {
    imports: ['#app/query/portal.server.ts', '@remix-run/node'],
    breaks: [],
  },
  'app/http/asks.ts': { imports: ['#app/query/portal.server.ts'], breaks: ['room-http'] },
  'app/auth/accounts.ts': { imports: ['#app/store/catalog.server.ts'], breaks: [] },
  'app/auth/asks.ts': { imports: ['#app/query/portal.server.ts'], breaks: ['room-auth'] },
  'app/http/admits.ts': { imports: ['#app/auth/accounts.ts'], breaks: [] },
  'app/store/sends.ts': { imports: ['../../server.ts'], breaks: ['room-store'] },
  'app/routes/units.tsx': {
    imports: ['#app/query/portal.server.ts', '#app/ui/tile.tsx', '@remix-run/node'],
    breaks: [],
  },
  'app/routes/own-door.ts': { imports: ['@duckdb/node-api'], breaks: ['one-door-to-sql'] },
  'app/charts/chicken.ts': { imports: ['./egg.ts'], breaks: ['no-cycles'] },
  // A cycle is told once, at the file it was met in first.
  'app/charts/egg.ts': { imports: ['./chicken.ts'], breaks: [] },
  'app/ui/lost.ts': { imports: ['./nowhere.ts'], breaks: ['resolvable'] },
  'server.ts': { imports: ['#app/http/problem.ts', '@remix-run/express'], breaks: [] },
};

interface Violation {
  from: string;
  rule: { name: string };
}

let folder = '';
let violations: Violation[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dondoc-rooms-'));
  for (const file of ['package.json', 'tsconfig.json', '.dependency-cruiser.cjs']) {
    cpSync(file, join(folder, file));
  }
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
  for (const [file, { imports }] of Object.entries(HOUSE)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    const lines = imports.map((name) => `import type {} from '${name}';\n`);
    writeFileSync(join(folder, file), `${lines.join('')}export const here = true;\n`);
  }
  violations = cruise();
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function cruise(): Violation[] {
  const command = join(process.cwd(), 'node_modules/.bin/depcruise');
  const args = ['app', 'server.ts', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
  const result = execFileSync(command, args, { cwd: folder, maxBuffer: 1 << 26 });
  const { summary } = JSON.parse(result.toString()) as { summary: { violations: Violation[] } };
  return summary.violations;
}

test.each(Object.entries(HOUSE))('%s', (file, { breaks }) => {
  const broken = violations.filter(({ from }) => from === file).map(({ rule }) => rule.name);
  expect([...new Set(broken)]).toEqual(breaks);
});
