/** What is wrong with a session secret; null where it will do. The secret itself is never repeated. */
export function secretWeakness(secret: string): string | null {
  if (Buffer.byteLength(secret) < MINIMUM_BYTES) {
    return `must have at least ${MINIMUM_BYTES} bytes`;
  }
  if (isRepeated(secret)) return 'must not be one short text repeated';
  if (SAMPLE.test(secret))
    return 'is a sample; make your own, for example with `openssl rand -hex 32`';
  return null;
}

const MINIMUM_BYTES = 32;
const SAMPLE =
  /change[\s_-]?(me|this|it)|your[\s_-]?(\w+[\s_-]?)?secret|(my|top|super|session|sample|example|default|test|demo)[\s_-]?secret|replace[\s_-]?(me|this|with)|secret[\s_-]?(key|here)|keyboard[\s_-]?cat|password|0123456789abcdef|abcdefghijklmnop|dondoc/i;

/** `abab…`, also with a remainder at the end, or hardly any different characters at all. */
function isRepeated(secret: string): boolean {
  if (new Set(secret).size < MINIMUM_DIFFERENT) return true;
  for (let length = 1; length <= secret.length / 2; length += 1) {
    if (secret.slice(length) === secret.slice(0, -length)) return true;
  }
  return false;
}

const MINIMUM_DIFFERENT = 8;
