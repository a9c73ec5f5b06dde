import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FORMATS } from '#app/http/answer-format.ts';
import { writesTo } from '#app/routes/writes.ts';
import routes from '../../../app/routes.ts';

const EXAMPLE = '20190703T100000-r1';

test('the addresses that take changes are those whose routes have an action', () => {
  for (const { path = '', file } of routes) {
    if (path.includes('*')) continue;
    const address = `/${path.replace(/:\w+/g, EXAMPLE)}`;
    const hasAction = /^export (const|(async )?function) action\b/m.test(
      readFileSync(`app/${file}`, 'utf8'),
    );
    // A resource's suffixes name formats of what is read.
    const isRead = FORMATS.some((format) => path.endsWith(`.${format}`));
    expect([address, writesTo(address) !== null]).toEqual([address, hasAction && !isRead]);
  }
});

test.each([
  '/',
  '/api/v1/summary',
  '/api/v1/imports',
  '/api/v1/snapshots/x',
  '/api/v1/imports/a/b',
])('%s takes none', (path) => {
  expect(writesTo(path)).toBe(null);
});

test('case and a slash at the end make no other address', () => {
  expect(writesTo('/API/v1/Snapshots/')).toEqual(writesTo('/api/v1/snapshots'));
});
