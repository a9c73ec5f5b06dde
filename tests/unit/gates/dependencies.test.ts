import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  type DenyList,
  type Dependencies,
  type LockedPackage,
  type Manifest,
  dependencyProblems,
  isIn,
} from './dependency-rules.ts';

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const denied = read('.dependency-deny.json') as DenyList;
const present: Dependencies = {
  manifest: read('package.json') as Manifest,
  locked: (read('package-lock.json') as { packages: Record<string, LockedPackage> }).packages,
  denied,
};

test('nothing that is installed is refused, unpinned, without its hash or runs something on installation', () => {
  expect(dependencyProblems(present)).toEqual([]);
  expect(Object.keys(present.locked).length).toBeGreaterThan(500);
});

test('every line of the deny-list says what, why and who says so', () => {
  const rules = [...denied.refused, ...denied.accepted];
  expect(rules.length).toBeGreaterThan(15);
  for (const { package: name, range, why, source } of rules) {
    expect([name, why.length > 20]).toEqual([name, true]);
    expect(source).toMatch(/^(GHSA(-[23456789cfghjmpqrvwx]{4}){3}|docs\/|github\.com\/)/);
    expect(isIn('0.0.0', range)).toBeTypeOf('boolean');
  }
});

const GOOD = { version: '1.0.0', integrity: 'sha512-x' };

test.each<[string, string, LockedPackage, RegExp]>([
  [
    'a refused version',
    'node_modules/a/node_modules/chalk',
    { ...GOOD, version: '5.6.1' },
    /chalk 5\.6\.1 is refused: .*issues\/656/,
  ],
  [
    'one of a refused range',
    'node_modules/@remix-run/router',
    { ...GOOD, version: '1.23.3' },
    /router 1\.23\.3 is refused/,
  ],
  [
    'a package that is refused altogether',
    'node_modules/xlsx',
    { ...GOOD, version: '0.18.5' },
    /xlsx 0\.18\.5 is refused/,
  ],
  [
    'one under another name',
    'node_modules/sheets',
    { ...GOOD, name: 'xlsx' },
    /xlsx 1\.0\.0 is refused/,
  ],
  [
    'an address of its own',
    'node_modules/b',
    { ...GOOD, resolved: 'https://example.com/b.tgz' },
    /b 1\.0\.0 comes from/,
  ],
  ['no hash', 'node_modules/b', { version: '1.0.0' }, /b 1\.0\.0 has no hash/],
  ['a weak hash', 'node_modules/b', { ...GOOD, integrity: 'sha1-x' }, /b 1\.0\.0 has no hash/],
  ['a link', 'node_modules/b', { ...GOOD, link: true }, /is a link/],
  ['a script', 'node_modules/b', { ...GOOD, hasInstallScript: true }, /b 1\.0\.0 runs something/],
])('%s is found', (_, path, entry, told) => {
  const problems = dependencyProblems({ ...present, locked: { ...present.locked, [path]: entry } });
  expect(problems.filter((problem) => told.test(problem))).toHaveLength(1);
});

test.each(['^1.0.0', '~1.0.0', '1.x', 'latest', '*', 'github:a/b', 'file:../b', 'npm:c@1.0.0'])(
  'a dependency on %s is found',
  (version) => {
    for (const kind of ['dependencies', 'devDependencies', 'overrides'] as const) {
      const manifest = { ...present.manifest, [kind]: { ...present.manifest[kind], b: version } };
      const problems = dependencyProblems({ ...present, manifest });
      expect(problems).toEqual(['b is not pinned to one version']);
    }
  },
);

test('what is accepted and gone is found', () => {
  const gone = { package: 'b', range: '*', why: '', source: '' };
  const problems = dependencyProblems({ ...present, denied: { ...denied, accepted: [gone] } });
  expect(problems).toEqual(['b * is accepted and not there']);
});

test.each([
  ['1.2.3', '1.2.3', true],
  ['1.2.3', '<1.2.3', false],
  ['1.10.0', '<1.9.0', false],
  ['1.5.5-r.5', '<1.5.5', true],
  ['1.5.5-r.5', '>=1.5.4 <1.5.6', true],
  ['7.0.0', '<6.30.6 || >=7.0.0', true],
  ['6.30.6', '<6.30.6 || >=7.0.0', false],
  ['2.0.0', '>1.9.9 <=2.0.0', true],
])('%s in %s: %s', (version, range, inside) => {
  expect(isIn(version, range)).toBe(inside);
});
