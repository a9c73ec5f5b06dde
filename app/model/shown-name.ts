/** A name that somebody chose, as pages show it and records keep it: without what would hide or turn round letters. */
export function shownName(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .trim();
}
