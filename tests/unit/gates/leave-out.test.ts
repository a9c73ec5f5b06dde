import { build } from 'vite';
import { expect, test } from 'vitest';
import { leaveOut } from '../../../vite/leave-out.ts';
import type { UnusedParts } from '../../../vite/unused-parts.ts';

const FILE = '/some/package.js';
const CODE = `
import { outside } from 'outside';
export function used(state) {
  warning(state, 'advice');
  if (state.blockers.size > 0) outside('blocked');
  return unused(state) ? outside('unused') : outside('used');
}
function unused(state) { return outside('asked', state); }
function warning(state, advice) { outside(advice, state); }
`;

/** The package as a build leaves it, its calls of what lies outside counted by what they say. */
async function builtWithout(parts: Omit<UnusedParts, 'file'>): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'package',
        resolveId: (id) => (id === FILE ? id : null),
        load: (id) => (id === FILE ? CODE : null),
      },
      leaveOut([{ file: FILE, ...parts }]),
    ],
    build: {
      write: false,
      lib: { entry: FILE, formats: ['es'] },
      rollupOptions: { external: ['outside'] },
    },
  });
  if (!Array.isArray(built)) throw new Error('nothing was built');
  return built
    .flatMap(({ output }) => output.map((file) => ('code' in file ? file.code : '')))
    .join();
}

test('functions, statements and branches that nobody reaches are not built', async () => {
  const all = await builtWithout({});
  const parts = ['advice', 'blocked', '"unused"', 'asked'];
  for (const said of parts) expect(all).toContain(said);
  const code = await builtWithout({
    functions: { unused: 'return false' },
    statements: ['warning('],
    values: { 'state.blockers.size > 0': 'false' },
  });
  expect(code).toMatch(/\("used"\)/);
  for (const unsaid of parts) expect(code).not.toContain(unsaid);
});

test.each([
  { functions: { gone: 'return 1' } },
  { statements: ['gone('] },
  { values: { 'state.gone': 'true' } },
])('a package that no longer has the part fails the build: %o', async (parts) => {
  await expect(builtWithout(parts)).rejects.toThrow('gone');
});
