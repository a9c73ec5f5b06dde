const COMBINING_MARKS = /\p{M}+/gu;
const SPACES = /[\p{Z}\s\u200b\ufeff]+/gu;

/** NFC, Unicode spaces folded to one, trimmed: how every text is stored. */
export function cleanText(text: string): string {
  return text.normalize('NFC').replace(SPACES, ' ').trim();
}

/** Blind to case and spacing, not to accents: `Tân Hòa` and `Tân Hóa` are two names. */
export function spelled(text: string): string {
  return cleanText(text).toLowerCase();
}

/** Blind to case, accents, đ/d and spacing: how names are matched and texts searched. */
export function fold(text: string): string {
  return cleanText(
    text.normalize('NFD').replace(COMBINING_MARKS, '').replace(/[đĐ]/g, 'd').toLowerCase(),
  );
}
