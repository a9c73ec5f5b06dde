import { expect, test } from './fixtures.ts';

test('the demo is served from a verified snapshot', async ({ request }) => {
  const answer = await request.get('/readyz');
  expect(answer.status()).toBe(200);
  expect(await answer.json()).toMatchObject({ status: 'ready', damaged: [] });
});
