/** What was looked at, and how it is. `bad` keeps the portal from serving, or from serving all it holds. */
export interface Finding {
  check: string;
  state: 'ok' | 'warning' | 'bad';
  found: string;
  advice: string | null;
}

export function ok(check: string, found: string): Finding {
  return { check, state: 'ok', found, advice: null };
}

export function warning(check: string, found: string, advice: string): Finding {
  return { check, state: 'warning', found, advice };
}

export function bad(check: string, found: string, advice: string): Finding {
  return { check, state: 'bad', found, advice };
}
