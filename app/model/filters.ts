import { AGEING_CODES, type AgeingBand } from './ageing.ts';
import { BASES, type Basis } from './basis.ts';
import { invalidParameter, unknownParameter } from './errors.ts';
import { FLAGS, type Flag } from './flag.ts';
import { DEFAULT_LOCALE, LOCALES, type Locale } from './locale.ts';
import { type Period, WINDOWS, type Window, formatPeriod, parsePeriod } from './period.ts';
import { STATUSES, type Status } from './status.ts';
import { PEER_GROUPS, type PeerGroup } from './unit.ts';

export const STRUCTURES = ['as-was', 'today'] as const;
export type Structure = (typeof STRUCTURES)[number];

/** What the query string says. Null or empty = not said: the view's default holds. */
export interface Filters {
  as_of: string | null;
  period: Period | null;
  window: Window;
  basis: Basis | null;
  unit: readonly string[];
  group: readonly PeerGroup[];
  field: readonly string[];
  assigner: readonly string[];
  status: readonly Status[];
  flag: Flag | null;
  ageing: AgeingBand | null;
  q: string | null;
  sort: string | null;
  structure: Structure;
  lang: Locale;
}

/** What chooses among the tasks by how they stand. */
type StatusChoice = Pick<Filters, 'status' | 'flag' | 'ageing'>;

export const EVERY_STATUS: StatusChoice = { status: [], flag: null, ageing: null };

/** Whether only tasks of some status, flag or age are asked for: their rates would be those of the choice. */
export function choosesStatus({ status, flag, ageing }: StatusChoice): boolean {
  return status.length > 0 || flag !== null || ageing !== null;
}

export const NO_FILTERS: Filters = {
  as_of: null,
  period: null,
  window: 'calendar',
  basis: null,
  unit: [],
  group: [],
  field: [],
  assigner: [],
  status: [],
  flag: null,
  ageing: null,
  q: null,
  sort: null,
  structure: 'as-was',
  lang: DEFAULT_LOCALE,
};

export const FILTER_NAMES = Object.keys(NO_FILTERS) as readonly (keyof Filters)[];
const REPEATABLE: ReadonlySet<string> = new Set(['unit', 'group', 'field', 'assigner', 'status']);
const TRACKING = /^(utm_.*|fbclid|zarsrc|gclid)$/;
const MAX_LENGTH = 200;
/** A cursor repeats the key of a row, and task codes have no set length. */
const MAX_EXTRA_LENGTH = 2_000;
/** A control character in a parameter is nobody's search text. */
const CONTROL = /\p{Cc}/u;

export interface ParsedQuery {
  filters: Filters;
  /** Parameters of the view itself, such as `cursor`; only those that were asked for. */
  extras: Readonly<Record<string, string>>;
}

/**
 * Reads a query string. Empty values are ones a form left unset.
 * @param extraNames parameters that this view knows beside the filters
 * @throws DondocError `unknown_parameter` or `invalid_parameter` (400), naming it
 */
export function parseQuery(
  params: URLSearchParams,
  extraNames: readonly string[] = [],
): ParsedQuery {
  const values = readValues(params, extraNames);
  const one = (name: string) => values.get(name)?.[0] ?? null;
  const many = (name: string) => values.get(name) ?? [];
  const filters: Filters = {
    as_of: one('as_of'),
    period: readPeriod(one('period')),
    window: choice('window', one('window'), WINDOWS) ?? NO_FILTERS.window,
    basis: choice('basis', one('basis'), BASES),
    unit: many('unit'),
    group: many('group').map((value) => mustBe('group', value, PEER_GROUPS)),
    field: many('field'),
    assigner: many('assigner'),
    status: inOrder(many('status').map((value) => mustBe('status', value, STATUSES))),
    flag: choice('flag', one('flag'), FLAGS),
    ageing: choice('ageing', one('ageing'), AGEING_CODES),
    q: one('q'),
    sort: one('sort'),
    structure: choice('structure', one('structure'), STRUCTURES) ?? NO_FILTERS.structure,
    lang: choice('lang', one('lang'), LOCALES) ?? NO_FILTERS.lang,
  };
  if (filters.basis === 'tracked' && filters.period) {
    throw invalidParameter('period', formatPeriod(filters.period), 'basis=assigned, basis=due');
  }
  const extras = Object.fromEntries(
    extraNames.flatMap((name) => {
      const value = one(name);
      return value === null ? [] : [[name, value]];
    }),
  );
  return { filters, extras };
}

function readValues(params: URLSearchParams, extraNames: readonly string[]): Map<string, string[]> {
  const values = new Map<string, string[]>();
  for (const [name, raw] of params) {
    if (TRACKING.test(name)) continue;
    if (!Object.hasOwn(NO_FILTERS, name) && !extraNames.includes(name)) {
      throw unknownParameter(name.slice(0, 80));
    }
    const value = raw.normalize('NFC').trim();
    if (value === '') continue;
    const most = Object.hasOwn(NO_FILTERS, name) ? MAX_LENGTH : MAX_EXTRA_LENGTH;
    if (value.length > most || CONTROL.test(value)) {
      throw invalidParameter(name, value, `≤ ${most}`);
    }
    const sofar = values.get(name) ?? [];
    if (sofar.includes(value)) continue;
    if (sofar.length > 0 && !REPEATABLE.has(name)) throw invalidParameter(name, value, '1 ×');
    values.set(name, [...sofar, value]);
  }
  return values;
}

function readPeriod(text: string | null): Period | null {
  if (text === null) return null;
  const period = parsePeriod(text);
  if (!period) {
    throw invalidParameter(
      'period',
      text,
      '2019-06, 2019-Q2, 2019-H1, 2019-9M, 2019, 2019-YTD, rolling-12m, 2019-01-15..2019-03-14',
    );
  }
  return period;
}

function mustBe<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw invalidParameter(name, value, allowed.join(', '));
  return found;
}

function inOrder(statuses: readonly Status[]): Status[] {
  return STATUSES.filter((status) => statuses.includes(status));
}

function choice<T extends string>(
  name: string,
  value: string | null,
  allowed: readonly T[],
): T | null {
  return value === null ? null : mustBe(name, value, allowed);
}

/** The query string in the order of `FILTER_NAMES`, what is not said left out. */
export function toSearchParams(
  filters: Filters,
  extras: Readonly<Record<string, string>> = {},
): URLSearchParams {
  const params = new URLSearchParams();
  const set = (name: string, value: string | null) => {
    if (value !== null && value !== '') params.append(name, value);
  };
  const setUnless = (name: 'window' | 'structure' | 'lang') => {
    if (filters[name] !== NO_FILTERS[name]) params.append(name, filters[name]);
  };
  set('as_of', filters.as_of);
  set('period', filters.period && formatPeriod(filters.period));
  setUnless('window');
  set('basis', filters.basis);
  for (const name of ['unit', 'group', 'field', 'assigner', 'status'] as const) {
    for (const value of filters[name]) params.append(name, value);
  }
  set('flag', filters.flag);
  set('ageing', filters.ageing);
  set('q', filters.q);
  set('sort', filters.sort);
  setUnless('structure');
  setUnless('lang');
  for (const [name, value] of Object.entries(extras)) set(name, value);
  return params;
}

/** A link to `path` with these filters; what is not said is left out. */
export function linkTo(
  path: string,
  filters: Filters,
  extras: Readonly<Record<string, string>> = {},
): string {
  const query = toSearchParams(filters, extras).toString();
  return query === '' ? path : `${path}?${query}`;
}
