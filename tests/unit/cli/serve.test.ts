import { expect, test } from 'vitest';
import { knownFailure } from '#app/cli/failure.ts';
import { builtFrontEnd } from '#app/cli/serve.ts';

test('without a build the way to one is told in a sentence', async () => {
  const error = await builtFrontEnd('none/yet').catch((reason: unknown) => reason);
  const { code, message } = knownFailure(error, 'data/store') ?? {};
  expect([code, message]).toEqual(['no_build', expect.stringContaining('npm start')]);
});
