import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const ROOT = fileURLToPath(new URL('.', import.meta.url));
const CONTRACT = 'tests/contract/**/*.test.ts';
const UNIT = 'tests/unit/**/*.test.{ts,tsx}';
/** Put something in the place of a module, or leave files to be removed when their test file ends. */
const NOT_WITH_OTHERS = [
  'tests/unit/demo/**/*.test.ts',
  'tests/unit/http/app.test.ts',
  'tests/unit/ui/link.test.tsx',
];

/** Minutes each: begun last, one of them would keep one core busy while the other has nothing left. */
const LONGEST = [
  'tests/contract/intake/cases.test.ts',
  'tests/contract/imports/concurrent.test.ts',
  'tests/contract/intake/malformed/command.test.ts',
  'tests/contract/intake/malformed/malformed.test.ts',
  'tests/contract/faults/',
  'tests/contract/intake/month-end.test.ts',
  'tests/contract/imports/',
  'tests/contract/api/',
  'tests/contract/',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => placeOf(a) - placeOf(b));
  }
}

function placeOf({ moduleId }: TestSpecification): number {
  const file = relative(ROOT, moduleId);
  const at = LONGEST.findIndex((start) => file.startsWith(start));
  return at === -1 ? LONGEST.length : at;
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
        test: { name: 'apart', include: [CONTRACT, ...NOT_WITH_OTHERS] },
      },
      {
        // Modules are loaded once for many files, which takes longer than most of these tests.
        extends: true,
        test: { name: 'together', include: [UNIT], exclude: NOT_WITH_OTHERS, isolate: false },
      },
    ],
  },
});
