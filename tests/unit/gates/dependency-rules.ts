/** A version, or a part of its history, that is not taken in. */
export interface Rule {
  package: string;
  /** `*`, `1.3.3`, `<1.23.4`, `>=6.0.0 <6.30.2`, and such joined by ` || `. */
  range: string;
  why: string;
  source: string;
}

export interface DenyList {
  refused: Rule[];
  /** Known, and of no consequence here for the reason given. */
  accepted: Rule[];
  /** The packages that may run something when they are installed. */
  installScripts: string[];
}

export interface LockedPackage {
  name?: string;
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  hasInstallScript?: boolean;
}

export interface Manifest {
  dependencies: Readonly<Record<string, string>>;
  devDependencies: Readonly<Record<string, string>>;
  overrides: Readonly<Record<string, unknown>>;
}

export interface Dependencies {
  manifest: Manifest;
  locked: Readonly<Record<string, LockedPackage>>;
  denied: DenyList;
}

const EXACT = /^\d+\.\d+\.\d+(-[\w.]+)?$/;

/** Everything that is wrong with what is installed, a line each. */
export function dependencyProblems({ manifest, locked, denied }: Dependencies): string[] {
  const packages = Object.entries(locked).flatMap(([path, entry]) =>
    path === ''
      ? []
      : [{ ...entry, name: entry.name ?? path.split('node_modules/').at(-1) ?? path }],
  );
  const asked = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.overrides };
  return [
    ...Object.entries(asked)
      .filter(([, version]) => typeof version !== 'string' || !EXACT.test(version))
      .map(([name]) => `${name} is not pinned to one version`),
    ...packages.flatMap(({ name, version = '', ...entry }) => {
      const one = `${name} ${version}`;
      const rules = denied.refused.filter(
        (rule) => rule.package === name && isIn(version, rule.range),
      );
      return [
        ...rules.map(({ why, source }) => `${one} is refused: ${why} (${source})`),
        ...(EXACT.test(version) ? [] : [`${one} is no version`]),
        ...(entry.resolved === undefined ? [] : [`${one} comes from an address of its own`]),
        ...(entry.integrity?.startsWith('sha512-') ? [] : [`${one} has no hash`]),
        ...(entry.link === true ? [`${one} is a link`] : []),
        ...(entry.hasInstallScript === true && !denied.installScripts.includes(name)
          ? [`${one} runs something when it is installed`]
          : []),
      ];
    }),
    ...denied.accepted
      .filter(
        (rule) =>
          !packages.some(
            ({ name, version = '' }) => name === rule.package && isIn(version, rule.range),
          ),
      )
      .map((rule) => `${rule.package} ${rule.range} is accepted and not there`),
  ];
}

export function isIn(version: string, range: string): boolean {
  return range.split('||').some((part) =>
    part
      .trim()
      .split(/\s+/)
      .every((bound) => fits(version, bound)),
  );
}

function fits(version: string, bound: string): boolean {
  if (bound === '*') return true;
  const [, sign = '', other = ''] = /^(<|<=|>=|>)?(\d+\.\d+\.\d+(?:-[\w.]+)?)$/.exec(bound) ?? [];
  if (other === '') throw new Error(`no bound of a range: ${bound}`);
  const order = compare(version, other);
  switch (sign) {
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
    default:
      return order === 0;
  }
}

/** By numbers; what stands behind a hyphen comes before the release (semver.org, 11). */
function compare(a: string, b: string): number {
  const [first = '', firstTail = ''] = a.split(/-(.*)/s);
  const [second = '', secondTail = ''] = b.split(/-(.*)/s);
  const numbers = (text: string) => text.split('.').map(Number);
  const [left, right] = [numbers(first), numbers(second)];
  for (const [at, number] of left.entries()) {
    if (number !== right[at]) return number - (right[at] ?? 0);
  }
  if (firstTail === secondTail) return 0;
  if (firstTail === '' || secondTail === '') return firstTail === '' ? 1 : -1;
  return firstTail < secondTail ? -1 : 1;
}
