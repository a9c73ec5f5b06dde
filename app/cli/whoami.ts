import { userInfo } from 'node:os';

/** The account on this machine; there need not be one. */
export function whoami(): string {
  try {
    return userInfo().username;
  } catch {
    return 'cli';
  }
}
