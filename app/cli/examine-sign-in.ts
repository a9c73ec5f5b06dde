import { existsSync } from 'node:fs';
import { openProvider } from '#app/auth/provider.server.ts';
import { linesWithoutUnit } from '#app/auth/provider-roles.ts';
import type { ServerEnv } from '#app/http/env.server.ts';
import { openStore } from '#app/store/catalog.server.ts';
import { type Finding, bad, ok, warning } from './finding.ts';

type Asked = Pick<ServerEnv, 'dataDir' | 'oidc'>;

const SETTINGS = 'docs/operations.md, "Sign-in by a provider"';

/** Whether the provider that the environment names answers, and whether its groups have roles here. */
export async function examineSignIn({ dataDir, oidc }: Asked): Promise<Finding[]> {
  if (oidc === null) return [];
  const origin = 'http://127.0.0.1';
  const begun = await openProvider(oidc).begin({ origin, scopes: ['openid'], another: false });
  const provider =
    begun.kind === 'begun'
      ? ok('provider', 'answers')
      : warning('provider', `does not answer: ${begun.why}`, 'check OIDC_ISSUER and the network');
  return [provider, ...(await roleLines(dataDir))];
}

async function roleLines(dataDir: string): Promise<Finding[]> {
  if (!existsSync(dataDir)) return [];
  try {
    const { config, units } = await (await openStore(dataDir)).catalog();
    const { roles } = config.sign_in;
    if (roles.length === 0) return [bad('sign_in', 'no group has a role', SETTINGS)];
    const wrong = linesWithoutUnit(roles, units);
    return wrong.length === 0
      ? [ok('sign_in', `${roles.length} groups have a role`)]
      : wrong.map(({ key, unit }) =>
          bad(
            'sign_in',
            `${key}: ${unit} is not in units.csv`,
            'list the unit, or take the line out',
          ),
        );
  } catch {
    // What cannot be read is told of the data directory already.
    return [];
  }
}
