import { fold, spelled } from './fold.ts';

/**
 * Whether one may be a way of writing the other: blind to case and spacing, and to accents that only
 * one of them has. `Sở Y te` may be `Sở Y tế`; `Tân Hòa` is never `Tân Hóa`.
 */
export function isSameName(a: string, b: string): boolean {
  if (fold(a) !== fold(b)) return false;
  const letters = Array.from(spelled(b));
  return Array.from(spelled(a)).every((letter, at) => {
    const other = letters[at] ?? letter;
    return letter === other || letter === fold(letter) || other === fold(other);
  });
}
