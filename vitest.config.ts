import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const ROOT = fileURLToPath(new URL('.', import.meta.url));
const APART = 'apart';
const ALL = 'tests/{unit,contract}/**/*.test.{ts,tsx}';
/** Put something in the place of a module, leave files to be removed when their test file ends, or start many processes. */
const NOT_WITH_OTHERS = [
  'tests/unit/demo/**/*.test.ts',
  'tests/unit/http/app.test.ts',
  'tests/unit/ui/link.test.tsx',
  'tests/contract/{faults,imports,intake,routes}/**/*.test.ts',
];

/** Longest first: begun last, one of them would keep one core busy while the other has nothing left. */
const LONGEST = [
  'tests/contract/intake/malformed/',
  'tests/contract/faults/',
  'tests/contract/imports/',
  'tests/contract/intake/',
  'tests/contract/routes/',
  'tests/contract/injection.test.ts',
  'tests/contract/api/long-list.test.ts',
  'tests/contract/api/',
  'tests/contract/',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => placeOf(a) - placeOf(b));
  }
}

/** Short ones that stand apart come last: where one stands between the others, these load their modules anew. */
function placeOf({ moduleId, project }: TestSpecification): number {
  const file = relative(ROOT, moduleId);
  const at = LONGEST.findIndex((start) => file.startsWith(start));
  if (at !== -1) return at;
  return project.name === APART ? LONGEST.length + 1 : LONGEST.length;
}

export default defineConfig({
  esbuild: { jsx: 'automatic' },
  test: {
    environment: 'node',
    testTimeout: 60_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: { name: APART, include: NOT_WITH_OTHERS },
      },
      {
        // Modules are loaded once for many files, which takes longer than most of these tests.
        extends: true,
        test: { name: 'together', include: [ALL], exclude: NOT_WITH_OTHERS, isolate: false },
      },
    ],
  },
});
