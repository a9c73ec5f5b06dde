import type { secondFactor } from '#app/i18n/texts/second-factor.ts';
import type { FactorAnswer, Intent } from './change.server.ts';

export interface FormProps {
  texts: (typeof secondFactor)['vi'];
  answer: FactorAnswer | undefined;
}

/** What is said under a field of the form that was sent; undefined where that is not what was wrong. */
export function ownProblem(
  answer: FactorAnswer | undefined,
  intent: Intent,
  why: 'password' | 'code',
  said: string,
): string | undefined {
  const isIt = answer?.kind === 'refused' && answer.intent === intent && answer.why === why;
  return isIt ? said : undefined;
}
