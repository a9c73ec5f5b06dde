import { expect, test } from 'vitest';
import { entityResponse } from '#app/http/entity.ts';

function answer(body: string, known?: string): Response {
  const headers: Record<string, string> = known === undefined ? {} : { 'If-None-Match': known };
  return entityResponse(new Request('http://127.0.0.1/x', { headers }), body, {
    'Content-Type': 'application/json',
    'X-Dondoc-Snapshot': '20190703T100000-r1',
  });
}

const ETAG = answer('{}').headers.get('ETag') ?? '';

test('a body comes with a strong tag, its own headers and the word to revalidate', async () => {
  const response = answer('{"a":1}');
  expect(response.status).toBe(200);
  expect(await response.text()).toBe('{"a":1}');
  expect(response.headers.get('ETag')).toMatch(/^"[\w-]{27}"$/);
  expect(response.headers.get('Cache-Control')).toBe('private, max-age=0, must-revalidate');
  expect(response.headers.get('Vary')).toBe('Accept, Authorization, Cookie');
  expect(response.headers.get('X-Dondoc-Snapshot')).toBe('20190703T100000-r1');
});

test('the tag belongs to the body', () => {
  expect(answer('{}').headers.get('ETag')).toBe(ETAG);
  expect(answer('{ }').headers.get('ETag')).not.toBe(ETAG);
});

test.each([ETAG, `W/${ETAG}`, `"a", ${ETAG}`, `${ETAG},"b"`, '*'])(
  'who knows %s is told that nothing changed',
  async (known) => {
    const response = answer('{}', known);
    expect(response.status).toBe(304);
    expect(await response.text()).toBe('');
    expect(response.headers.get('ETag')).toBe(ETAG);
    expect(response.headers.get('Vary')).toBe('Accept, Authorization, Cookie');
  },
);

test.each(['', '""', '"a"', ETAG.slice(1, -1), `W/"a"`])('%j gets the body', (known) => {
  expect(answer('{}', known).status).toBe(200);
});
