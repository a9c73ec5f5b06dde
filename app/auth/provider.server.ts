import {
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  clockTolerance,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import type { SignInConfig } from '#app/store/config.ts';
import { boundedFetch } from './bounded-fetch.ts';
import { type Claims, nameIn, valuesIn } from './provider-claims.ts';
import { type Failed, failed, failureOf, whyOf } from './provider-failure.ts';

/** As the environment names it. */
export interface ProviderSettings {
  /** Under which it publishes its configuration, as it was written. */
  issuer: string;
  clientId: string;
  clientSecret: string;
}

/** What only the browser that began a sign-in can show. */
export interface Proofs {
  state: string;
  nonce: string;
  verifier: string;
}

/** Whom the provider vouches for. */
export interface ProviderPerson {
  /** Never another person's at the same provider. */
  subject: string;
  name: string;
  /** Of the claim that says who has which role. */
  values: string[];
  idToken: string;
}

export interface Provider {
  issuer: string;
  /** As people are told before they are sent there. */
  host: string;
  /** Where to send a person; `another` asks whoever is signed in there already for another account. */
  begin: (asked: {
    origin: string;
    scopes: readonly string[];
    another: boolean;
  }) => Promise<{ kind: 'begun'; address: string; proofs: Proofs } | Failed>;
  /** Who comes back. `callback` is what follows the `?` of the address. */
  finish: (came: {
    origin: string;
    callback: string;
    proofs: Proofs;
    rules: Pick<SignInConfig, 'name_claim' | 'roles_claim'>;
  }) => Promise<{ kind: 'known'; person: ProviderPerson } | Failed>;
  /** Where its own session ends; null where it has no such address, or does not answer. */
  leave: (left: {
    origin: string;
    idToken: string | null;
    state: string;
  }) => Promise<string | null>;
}

export const CALLBACK_PATH = '/login/callback';
/** Why an answer is none of the sign-in that this browser began. */
export const FOREIGN_STATE = 'the state of another sign-in';
const LEFT_PATH = '/login';
/** Four questions one after another have to fit into the fifteen seconds of an idle connection. */
const DEADLINE_SECONDS = 3;
const CLOCK_SECONDS = 60;
/** OpenID Connect Core §2. */
const MOST_SUBJECT = 255;
const KNOWN_FOR_MS = 3_600_000;

export function openProvider(
  settings: ProviderSettings,
  { now = Date.now }: { now?: () => number } = {},
): Provider {
  let known: { configuration: Promise<Configuration>; at: number } | null = null;

  /** Asked for when first needed, and again after an hour or a failure; many at once ask once. */
  function configuration(): Promise<Configuration> {
    if (known !== null && now() - known.at < KNOWN_FOR_MS) return known.configuration;
    const asked = { configuration: discovered(settings), at: now() };
    known = asked;
    asked.configuration.catch(() => {
      if (known === asked) known = null;
    });
    return asked.configuration;
  }

  async function reached(): Promise<Configuration | Failed> {
    try {
      return await configuration();
    } catch (error) {
      return failed('unavailable', `discovery: ${whyOf(error)}`);
    }
  }

  return {
    issuer: settings.issuer,
    host: new URL(settings.issuer).host,

    async begin({ origin, scopes, another }) {
      const provider = await reached();
      if ('kind' in provider) return provider;
      try {
        const proofs = {
          state: randomState(),
          nonce: randomNonce(),
          verifier: randomPKCECodeVerifier(),
        };
        const address = buildAuthorizationUrl(provider, {
          redirect_uri: origin + CALLBACK_PATH,
          scope: scopes.join(' '),
          state: proofs.state,
          nonce: proofs.nonce,
          code_challenge: await calculatePKCECodeChallenge(proofs.verifier),
          code_challenge_method: 'S256',
          ...(another ? { prompt: 'login' } : {}),
        });
        return { kind: 'begun', address: address.href, proofs };
      } catch (error) {
        return failed('unavailable', whyOf(error));
      }
    },

    async finish({ origin, callback, proofs, rules }) {
      const address = new URL(`${origin}${CALLBACK_PATH}?${callback}`);
      if (address.searchParams.get('state') !== proofs.state) {
        return failed('expired', FOREIGN_STATE);
      }
      const provider = await reached();
      if ('kind' in provider) return provider;
      try {
        const tokens = await authorizationCodeGrant(provider, address, {
          expectedState: proofs.state,
          expectedNonce: proofs.nonce,
          pkceCodeVerifier: proofs.verifier,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        if (claims === undefined || tokens.id_token === undefined) {
          return failed('untrusted', 'no ID token');
        }
        if (claims.iat > now() / 1000 + CLOCK_SECONDS) {
          return failed('untrusted', 'the ID token is from the future');
        }
        if (claims.sub === '' || claims.sub.length > MOST_SUBJECT) {
          return failed('untrusted', 'the ID token names nobody');
        }
        const told = await completed(provider, tokens.access_token, claims, rules);
        return { kind: 'known', person: personIn(told, claims.sub, tokens.id_token, rules) };
      } catch (error) {
        return failureOf(error);
      }
    },

    async leave({ origin, idToken, state }) {
      try {
        // Nobody is sent to an address that does not answer: their session here has ended anyway.
        known = null;
        return buildEndSessionUrl(await configuration(), {
          post_logout_redirect_uri: origin + LEFT_PATH,
          state,
          ...(idToken === null ? {} : { id_token_hint: idToken }),
        }).href;
      } catch {
        return null;
      }
    },
  };
}

function discovered({ issuer, clientId, clientSecret }: ProviderSettings): Promise<Configuration> {
  const address = new URL(issuer);
  return discovery(
    address,
    clientId,
    { [clockTolerance]: CLOCK_SECONDS },
    knownBySecret(clientSecret),
    {
      timeout: DEADLINE_SECONDS,
      [customFetch]: boundedFetch,
      execute: [
        enableNonRepudiationChecks,
        // eslint-disable-next-line @typescript-eslint/no-deprecated -- so marked as a warning; only this machine is asked by http
        ...(address.protocol === 'http:' ? [allowInsecureRequests] : []),
      ],
    },
  );
}

/** In the header, which is what a provider takes that does not say otherwise (OpenID Connect Core §9). */
function knownBySecret(secret: string): ClientAuth {
  return (server, client, body, headers) => {
    const takes = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const authenticate = takes.includes('client_secret_basic')
      ? ClientSecretBasic(secret)
      : ClientSecretPost(secret);
    authenticate(server, client, body, headers);
  };
}

/** Some providers put groups into the ID token, some tell them only when asked (Core §5.3). */
async function completed(
  provider: Configuration,
  accessToken: string,
  claims: Claims & { sub: string },
  { name_claim, roles_claim }: Pick<SignInConfig, 'name_claim' | 'roles_claim'>,
): Promise<Claims> {
  const isWhole = Object.hasOwn(claims, name_claim) && Object.hasOwn(claims, roles_claim);
  const { userinfo_endpoint: more } = provider.serverMetadata();
  if (isWhole || more === undefined) return claims;
  return { ...(await fetchUserInfo(provider, accessToken, claims.sub)), ...claims };
}

function personIn(
  told: Claims,
  subject: string,
  idToken: string,
  { name_claim, roles_claim }: Pick<SignInConfig, 'name_claim' | 'roles_claim'>,
): ProviderPerson {
  const values = valuesIn(told, roles_claim);
  return { subject, name: nameIn(told, name_claim, subject), values, idToken };
}
