import { fold } from '#app/model/fold.ts';
import { refused } from './refusals.ts';

const LEAST = 12;
const MOST = 256;

/** What lists of the most used passwords are made of, and what is near here. The longer ones first. */
const KNOWN_PIECES = [
  'correcthorsebatterystaple',
  'administrator',
  'quantrivien',
  'lienquanmobile',
  'motdoithuong',
  'iloveyou',
  'password',
  'passw0rd',
  'p@ssw0rd',
  'p@ssword',
  'quangbinh',
  'princess',
  'superman',
  'sunshine',
  'football',
  'baseball',
  'computer',
  'internet',
  'trustno1',
  'starwars',
  'michelle',
  'welcome',
  'matkhau',
  'quantri',
  'vietnam',
  'langson',
  'chuyenvien',
  'lanhdao',
  'dondoc',
  'ubnd',
  'anhyeuem',
  'emyeuanh',
  'yeuem',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwerty',
  'qwertz',
  'azerty',
  'asdf',
  'zxcv',
  '1q2w3e4r5t',
  '1q2w3e4r',
  '1qaz2wsx',
  'qazwsx',
  'letmein',
  'monkey',
  'dragon',
  'master',
  'shadow',
  'secret',
  'saigon',
  'hanoi',
  'login',
  'admin',
  'user',
  'test',
] as const;
const YEAR = /(?:19|20)\d\d/g;
const LEAST_LEFT = 5;
const LEAST_DIFFERENT = 4;

/** Throws what is wrong with a password that somebody chose. It is never repeated. */
export function checkPasswordRules(password: string, name: string): void {
  const { length } = Array.from(password.normalize('NFC'));
  if (length < LEAST) throw refused('password_too_short', { least: String(LEAST) });
  if (length > MOST) throw refused('password_too_long', { most: String(MOST) });
  if (isEasilyGuessed(password, name)) throw refused('password_easily_guessed');
}

/** Hardly anything is left without the pieces that everybody tries first. */
function isEasilyGuessed(password: string, name: string): boolean {
  const text = fold(password).replaceAll(' ', '');
  const pieces = [fold(name), ...KNOWN_PIECES];
  const left = pieces.reduce((rest, piece) => rest.replaceAll(piece, ''), onePeriod(text));
  const own = withoutRuns(left.replace(YEAR, ''));
  return own.length < LEAST_LEFT || new Set(own).size < LEAST_DIFFERENT;
}

/** `abcabcabc` is `abc`. */
function onePeriod(text: string): string {
  return text.slice(0, `${text}${text}`.indexOf(text, 1));
}

/** Without three or more signs in a row that are the same, or each the next or the one before. */
function withoutRuns(text: string): string {
  let own = '';
  for (let at = 0; at < text.length;) {
    const end = endOfRun(text, at);
    own += end - at >= 3 ? '' : text.charAt(at);
    at = end - at >= 3 ? end : at + 1;
  }
  return own;
}

function endOfRun(text: string, start: number): number {
  const step = text.charCodeAt(start + 1) - text.charCodeAt(start);
  if (!(Math.abs(step) <= 1)) return start + 1;
  let end = start + 1;
  while (text.charCodeAt(end) - text.charCodeAt(end - 1) === step) end += 1;
  return end;
}
