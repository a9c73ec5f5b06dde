import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { examineSignIn } from '#app/cli/examine-sign-in.ts';
import { CLIENT, lyingProvider } from '../../fixtures/lying-provider.ts';
import { dataFolder } from '../store/data-folder.ts';

async function examined(roles: object[]) {
  const liar = await lyingProvider();
  const dataDir = await dataFolder();
  const settings = JSON.stringify({ sign_in: { roles } });
  await writeFile(join(dataDir, 'dondoc.config.json'), settings);
  const found = async () => {
    const findings = await examineSignIn({ dataDir, oidc: { issuer: liar.issuer, ...CLIENT } });
    return findings.map(({ check, state, found }) => `${state} ${check}: ${found}`);
  };
  return { liar, dataDir, found };
}

test('a provider that answers and groups that have roles are well', async () => {
  const { liar, dataDir, found } = await examined([
    { value: 'lanh-dao', role: 'leader' },
    { value: 'so-a', role: 'unit', unit: 'so-a' },
  ]);
  expect(await found()).toEqual(['ok provider: answers', 'ok sign_in: 2 groups have a role']);
  await liar.stop();
  expect(await found()).toEqual([
    expect.stringMatching(/^warning provider: does not answer: discovery: .*fetch failed/),
    'ok sign_in: 2 groups have a role',
  ]);
  expect(await examineSignIn({ dataDir, oidc: null })).toEqual([]);
});

test('nobody could sign in, or with the tasks of a unit that there is not', async () => {
  expect(await (await examined([])).found()).toContain('bad sign_in: no group has a role');
  const unknown = await examined([{ value: 'so-khac', role: 'unit', unit: 'SK' }]);
  expect(await unknown.found()).toContain(
    'bad sign_in: sign_in.roles.0.unit: SK is not in units.csv',
  );
});
