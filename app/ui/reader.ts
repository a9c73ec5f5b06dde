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
