import type { BrowserContextOptions } from '@playwright/test';

export type DemoRole = 'leader' | 'unit' | 'editor' | 'admin';
type StorageState = Exclude<NonNullable<BrowserContextOptions['storageState']>, string>;

const known = new Map<string, Promise<StorageState>>();

/** What a browser holds after a click on the button of this role, on a server in demo mode. */
export function signedIn(origin: string, role: DemoRole, unit = ''): Promise<StorageState> {
  const key = `${origin} ${role} ${unit}`;
  const state = known.get(key) ?? signIn(origin, role, unit);
  known.set(key, state);
  return state;
}

async function signIn(origin: string, role: DemoRole, unit: string): Promise<StorageState> {
  const answer = await fetch(new URL('/login', origin), {
    method: 'POST',
    body: new URLSearchParams({ role, unit }),
    headers: { Origin: new URL(origin).origin },
    redirect: 'manual',
  });
  const [pair = ''] = (answer.headers.getSetCookie()[0] ?? '').split(';');
  const [name = '', value = ''] = pair.split(/=(.*)/s);
  if (value === '') throw new Error(`${answer.status}: ${await answer.text()}`);
  const cookie = {
    name,
    value,
    domain: new URL(origin).hostname,
    path: '/',
    expires: -1,
    httpOnly: true,
    secure: false,
    sameSite: 'Lax' as const,
  };
  return { cookies: [cookie], origins: [] };
}
