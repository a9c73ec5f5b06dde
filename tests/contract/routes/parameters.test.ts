import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LINES } from './parameters.ts';
import { ROUTES } from './shots.ts';

test('every route has its line of parameters, and no line is left over', () => {
  expect(ROUTES.map(({ name }) => name).sort()).toEqual(Object.keys(LINES).sort());
});

/** Of the framework, of no reader, or read to be refused. */
const NOT_OF_A_ROUTE = ['_data', 'lang', 'intent', 'shown'];
const READING = [
  /(?:searchParams|params|form|fields)\.(?:get|getAll|has)\(\s*'([^']+)'/g,
  /headers\.get\(\s*'([^']+)'/g,
  /\bextras\??\.(\w+)/g,
  /\b(?:field|given|textIn|text)\((?:form, )?'([^']+)'\)/g,
];

test('every parameter that a route reads by its name stands in some line', () => {
  const known = new Set([
    ...NOT_OF_A_ROUTE,
    ...Object.values(LINES).flatMap(({ query, sends = [], headers = [] }) => [
      ...query,
      ...headers,
      ...sends.flatMap(({ fields }) => Object.keys(fields)),
    ]),
  ]);
  const read = readdirSync('app/routes', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => {
      const source = readFileSync(join('app/routes', file), 'utf8');
      return READING.flatMap((pattern) =>
        [...source.matchAll(pattern)].map(([, name = '']) => `${file}: ${name}`),
      );
    });
  expect(read.length).toBeGreaterThan(40);
  expect(read.filter((one) => !known.has(one.split(': ')[1] ?? ''))).toEqual([]);
});

test('every parameter that a page adds to the filters stands in its own line', () => {
  const added = ROUTES.filter(({ isPage }) => isPage).flatMap(({ name, id }) => {
    const source = readFileSync(`app/${id}.tsx`, 'utf8');
    const [, list = ''] = /answer(?:Page|Frame)\([^;]*?\[([^\]]*)\]\s*,?\s*\)/.exec(source) ?? [];
    return [...list.matchAll(/'([^']+)'/g)].map(([, parameter = '']) => ({ name, parameter }));
  });
  expect(added.length).toBeGreaterThan(7);
  const missing = added.filter(({ name, parameter }) => !LINES[name]?.query.includes(parameter));
  expect(missing).toEqual([]);
});
