import { FORMATS } from '#app/http/answer-format.ts';
import { routeName } from '#app/routes/areas.ts';
import routes from '../../../app/routes.ts';
import { INJECTION_PAYLOADS } from '../../fixtures/injection-payloads.ts';
import { LINES, type Sent } from './parameters.ts';
import type { Asked } from './whole-server.ts';

/** Of the payloads, on every parameter of every route: quality.md, "Lets no one in". */
const ON_EVERY_PARAMETER = 40;

/** One payload in one parameter of one route. */
export interface Shot extends Asked {
  route: string;
  parameter: string;
  payload: string;
  by: 'account' | 'whoever may';
}

export interface Route {
  name: string;
  /** As Remix knows it. */
  id: string;
  path: string;
  /** Of a page: the browser asks for its data alone, too. */
  isPage: boolean;
}

/** Each once, a resource of the API under its bare name. */
export const ROUTES: readonly Route[] = routes.flatMap(({ id = '', file, path = '' }) => {
  const own = id === '' ? file.replace(/\.tsx?$/, '') : id;
  const isFormat = /^api\/(?!openapi)\w+\.\w+$/.test(own);
  const route = { name: routeName(own), id: own, path: `/${path}`, isPage: file.endsWith('.tsx') };
  return isFormat ? [] : [route];
});

/** What stands in the paths of this store: a value for each parameter that leads somewhere. */
export type PathValues = (route: Route, parameter: string) => string;

let used = 0;
/** Others each time, until each has had its turn. */
function payloads(): string[] {
  const from = used;
  used += ON_EVERY_PARAMETER;
  return Array.from(
    { length: ON_EVERY_PARAMETER },
    (_, at) => INJECTION_PAYLOADS[(from + at) % INJECTION_PAYLOADS.length] ?? '',
  );
}

export function shotsAt(route: Route, values: PathValues): Shot[] {
  return [
    ...pathShots(route, values),
    ...queryShots(route, values),
    ...bodyShots(route, values),
    ...headerShots(route, values),
  ];
}

const PATH_PARAMETER = /:(\w+)|\*/g;

/** The path of a route with everything in its place but what `put` says. */
export function pathOf(
  { path, ...route }: Route,
  values: PathValues,
  put: Readonly<Record<string, string>> = {},
): string {
  return path.replace(PATH_PARAMETER, (sign, name: string = sign) => {
    return put[name] ?? encodeURIComponent(values({ ...route, path }, name));
  });
}

export function pathParameters({ path }: Route): string[] {
  return [...path.matchAll(PATH_PARAMETER)].map(([sign, name = sign]) => name);
}

/** Halves of a pair alone have no bytes. */
function encoded(payload: string): string {
  return encodeURIComponent(Buffer.from(payload).toString());
}

function pathShots(route: Route, values: PathValues): Shot[] {
  const methods = LINES[route.name]?.sends?.[0] === undefined ? ['GET'] : ['GET', 'POST'];
  return pathParameters(route).flatMap((parameter) =>
    payloads().map((payload, at) => ({
      ...shot(route, `path ${parameter}`, payload),
      method: methods[at % methods.length] ?? 'GET',
      address: asked(route, pathOf(route, values, { [parameter]: encoded(payload) }), at),
      ...(methods[at % methods.length] === 'POST' ? { body: '' } : {}),
    })),
  );
}

/** Pages are asked for whole and, more often, as the browser asks that has one already: for their data alone. */
function asked({ isPage, id }: Route, address: string, at: number): string {
  if (!isPage || at % 20 === 0) return address;
  return `${address}${address.includes('?') ? '&' : '?'}_data=${encodeURIComponent(id)}`;
}

/** Resources in each of their formats in turn. */
function queryShots(route: Route, values: PathValues): Shot[] {
  const { query = [], needs = '' } = LINES[route.name] ?? {};
  return [...query].flatMap((parameter) =>
    payloads().map((payload, at) => {
      const params = new URLSearchParams(needs);
      if (parameter.startsWith('period_') || parameter === 'usual_columns') params.set('set', '1');
      params.set(parameter, payload);
      const plain = `${pathOf(route, values)}${suffixOf(route, at)}?${params.toString()}`;
      const address = asked(route, plain, at);
      return { ...shot(route, `query ${parameter}`, payload), address };
    }),
  );
}

function suffixOf({ name }: Route, at: number): string {
  if (!/^api\/(snapshots|summary|league|trend|flow|tasks)$/.test(name)) return '';
  const suffixes = ['', ...FORMATS.map((format) => `.${format}`)];
  return suffixes[at % suffixes.length] ?? '';
}

function bodyShots(route: Route, values: PathValues): Shot[] {
  return (LINES[route.name]?.sends ?? []).flatMap((sent) =>
    (sent.hostile ?? Object.keys(sent.fields)).flatMap((parameter) =>
      payloads().map((payload, at) => ({
        ...shot(route, `body ${parameter}`, payload),
        by: sent.by ?? ('whoever may' as const),
        method: 'POST',
        address: asked(
          route,
          `${pathOf(route, values)}${sent.query === undefined ? '' : `?${sent.query}`}`,
          at,
        ),
        ...bodyOf({ ...sent, fields: { ...sent.fields, [parameter]: payload } }),
      })),
    ),
  );
}

const BOUNDARY = 'dondoc-boundary';

export function bodyOf({ as, fields }: Sent): Required<Pick<Asked, 'headers' | 'body'>> {
  switch (as) {
    case 'form':
      return {
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(fields).toString(),
      };
    case 'json':
      return {
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(fields),
      };
    case 'multipart':
      return {
        headers: { 'Content-Type': `multipart/form-data; boundary=${BOUNDARY}` },
        body: multipart(fields),
      };
  }
}

function multipart({ filename = 'a.csv', ...fields }: Readonly<Record<string, string>>): string {
  const parts = Object.entries(fields).map(
    ([name, value]) => `Content-Disposition: form-data; name="${name}"\r\n\r\n${value}`,
  );
  const file = `Content-Disposition: form-data; name="file"; filename="${filename}"\r\nContent-Type: text/csv\r\n\r\na,b\n1,2\n`;
  return `${[...parts, file].map((part) => `--${BOUNDARY}\r\n${part}\r\n`).join('')}--${BOUNDARY}--\r\n`;
}

/** What a header can carry at all; letters beyond it go as their bytes. */
const CARRIED = /^[\t\x20-\x7e\x80-\xff]{0,8000}$/;

function headerShots(route: Route, values: PathValues): Shot[] {
  const { headers = [], needs, sends = [] } = LINES[route.name] ?? {};
  const [sent] = sends;
  return headers.flatMap((parameter) => {
    const isRead = ['Accept', 'If-None-Match', 'Cookie'].includes(parameter);
    return headerPayloads().map((payload, at) => {
      const body = isRead || sent === undefined ? null : bodyOf(sent);
      return {
        ...shot(route, `header ${parameter}`, payload),
        method: body === null ? 'GET' : 'POST',
        address: asked(
          route,
          pathOf(route, values) + (body === null && needs ? `?${needs}` : ''),
          at,
        ),
        ...(body === null ? {} : { body: body.body }),
        headers: {
          ...body?.headers,
          [parameter]: parameter === 'Cookie' ? `dondoc_session=${payload}` : payload,
        },
      };
    });
  });
}

export function headerPayloads(): string[] {
  return [...payloads(), ...payloads(), ...payloads()]
    .map((payload) => Buffer.from(payload).toString('latin1'))
    .filter((payload) => CARRIED.test(payload))
    .slice(0, ON_EVERY_PARAMETER);
}

function shot({ name }: Route, parameter: string, payload: string) {
  return { route: name, parameter, payload, by: 'whoever may' as const };
}

/** What a run was, in a line. */
export function said(
  routes: readonly Route[],
  shots: readonly Shot[],
  statuses: ReadonlyMap<number, number>,
): string {
  const parameters = new Set(shots.map(({ route, parameter }) => `${route} ${parameter}`));
  const payloads = new Set(shots.map(({ payload }) => payload));
  const answers = [...statuses]
    .sort(([a], [b]) => a - b)
    .map(([status, count]) => `${count} × ${status}`);
  return `${routes.length} routes, ${parameters.size} parameters, ${payloads.size} payloads, ${shots.length} requests (${answers.join(', ')})`;
}
