import { randomInt } from 'node:crypto';

/** Without what is read as something else: i, l, 1, o, 0. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUP = 4;

/** Groups of four, to be read aloud and typed: 19.8 bits each. */
export function readableSecret(groups: number): string {
  const group = () =>
    Array.from({ length: GROUP }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return Array.from({ length: groups }, group).join('-');
}
