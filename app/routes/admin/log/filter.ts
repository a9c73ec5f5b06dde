import { AUDIT_ACTIONS, type AuditFilter } from '#app/model/audit.ts';
import { isDay } from '#app/model/day.ts';
import { invalidParameter } from '#app/model/errors.ts';

/** What the address of the log may narrow it to. */
export const LOG_FILTERS = ['day_from', 'day_to', 'action', 'who'] as const;

/** @throws DondocError `invalid_parameter` (400), naming it */
export function logFilter(extras: Readonly<Record<string, string>>): AuditFilter {
  const day = (name: string) => {
    const value = extras[name];
    if (value !== undefined && !isDay(value)) throw invalidParameter(name, value, 'yyyy-MM-dd');
    return value;
  };
  const asked = extras['action'];
  const action = AUDIT_ACTIONS.find((one) => one === asked);
  if (asked !== undefined && action === undefined)
    throw invalidParameter('action', asked, AUDIT_ACTIONS.join(', '));
  return { from: day('day_from'), to: day('day_to'), action, who: extras['who'] };
}

/** What is chosen, as an address carries it. */
export function chosenIn(extras: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    LOG_FILTERS.flatMap((name) => {
      const value = extras[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
