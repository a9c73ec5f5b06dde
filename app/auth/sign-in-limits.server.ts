import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { foldedName } from './account.ts';
import { clientNetwork } from './client-network.ts';

export interface SignInLimits {
  /**
   * Before a password, a code or a provider's answer is looked at; counts as a failure until
   * `succeeded`, so that many at once are not more than one after the other. Without a name where
   * nobody has said one yet. How many seconds to wait; 0 to go on.
   */
  attempt: (name: string | null, address: string) => Promise<number>;
  /**
   * Without a name as long as a code is owed: a password alone would clear, each time anew, the count of
   * the codes that are guessed with it.
   */
  succeeded: (name: string | null, address: string) => Promise<void>;
  /** After a token that opens nothing; how many seconds to wait, 0 for one of few. */
  badToken: (address: string) => Promise<number>;
}

const WINDOW_SECONDS = 15 * 60;
const MOST_BY_NAME = 10;
const MOST_BY_ADDRESS = 50;
/** A program asks oftener than a person, and with a token that has expired as often as before. */
const MOST_BAD_TOKENS = 100;

/** In this process: a name that is nobody's counts as any other. */
export function openSignInLimits(): SignInLimits {
  const byName = new RateLimiterMemory({ points: MOST_BY_NAME, duration: WINDOW_SECONDS });
  const byAddress = new RateLimiterMemory({ points: MOST_BY_ADDRESS, duration: WINDOW_SECONDS });
  const badTokens = new RateLimiterMemory({ points: MOST_BAD_TOKENS, duration: WINDOW_SECONDS });
  return {
    async attempt(name, address) {
      const wait = await waitFor(byAddress, clientNetwork(address));
      return wait > 0 || name === null ? wait : waitFor(byName, foldedName(name));
    },
    async succeeded(name, address) {
      if (name !== null) await byName.delete(foldedName(name));
      await byAddress.reward(clientNetwork(address));
    },
    badToken: (address) => waitFor(badTokens, clientNetwork(address)),
  };
}

async function waitFor(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
  }
}
