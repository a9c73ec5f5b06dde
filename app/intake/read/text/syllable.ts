/** The parts of a Vietnamese syllable, as far as a writing without tones shows them. */
const ONSET = 'b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x';
const RIME = [
  'a(?:ch|c|i|m|nh|ng|n|o|p|t|u|y)?',
  'ă(?:c|m|ng|n|p|t)',
  'â(?:c|m|ng|n|p|t|u|y)',
  'e(?:c|m|ng|n|o|p|t)?',
  'ê(?:ch|c|m|nh|n|p|t|u)?',
  'i(?:a|ch|c|m|nh|n|p|t|u)?',
  '[iy]ê(?:c|m|ng|n|p|t|u)',
  'o(?:c|i|m|ng|n|p|t)?',
  'oa(?:ch|c|i|m|nh|ng|n|o|p|t|y)?',
  'oă(?:c|m|ng|n|t)',
  'oe(?:n|o|t)?',
  'ô(?:c|i|m|ng|n|p|t)?',
  'ơ(?:i|m|n|p|t)?',
  'u(?:a|c|i|m|ng|n|p|t)?',
  'uâ(?:n|ng|t|y)',
  'uê(?:ch|nh)?',
  'uô(?:c|i|m|ng|n|t)',
  'uơ',
  'uy(?:a|ch|nh|n|t|u)?',
  'uyê[nt]',
  'ư(?:a|c|i|n|ng|t|u)?',
  'ươ(?:c|i|m|ng|n|p|t|u)',
  'y',
  'y(?:nh|ch|t|n)',
].join('|');
const SYLLABLE = new RegExp(`^(?:${ONSET})?(?:${RIME})$`);
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** A syllable that ends in a stop has one of two tones. */
const STOPPED = /(?:[cpt]|ch)$/;

/** Whether the word is written as a Vietnamese syllable can be. */
export function isSyllable(word: string): boolean {
  const parts = word.toLowerCase().normalize('NFD');
  const tones = parts.match(TONES) ?? [];
  if (tones.length > 1) return false;
  const plain = parts.replace(TONES, '').normalize('NFC');
  if (!SYLLABLE.test(plain)) return false;
  return !STOPPED.test(plain) || tones[0] === '\u0301' || tones[0] === '\u0323';
}
