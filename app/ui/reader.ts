import { createContext, useContext } from 'react';
import type { Role } from '#app/model/role.ts';

/** Who looks at the page, as far as the page looks different for them. */
export interface Reader {
  role: Role | 'public';
  /** Null where nobody is signed in. */
  name: string | null;
  /** The unit whose account it is. */
  unit: string | null;
  /** What of the portal is open to them: links elsewhere are not offered. */
  areas: readonly string[];
}

export const ReaderContext = createContext<Reader>({
  role: 'public',
  name: null,
  unit: null,
  areas: [],
});

export function useReader(): Reader {
  return useContext(ReaderContext);
}

const EVERY_TASK = /^\/(?:briefing|trends\/restated)(?:[/?]|$)/;

/** Whether a link leads its reader to what they may read: a list of tasks of all units tells a unit nothing. */
export function isOpenTo({ role, unit, areas }: Reader, href: string): boolean {
  if (role !== 'unit') return true;
  if (EVERY_TASK.test(href)) return areas.includes('every_task');
  if (!/^\/tasks(?:\?|$)/.test(href)) return true;
  const units = new URLSearchParams(href.slice(href.indexOf('?') + 1)).getAll('unit');
  return !href.includes('?') || (units.length > 0 && units.every((code) => code === unit));
}
