import type { Day } from '#app/model/day.ts';
import { fold } from '#app/model/fold.ts';
import { type Unit, type UnitAlias, isValidOn } from '#app/model/unit.ts';
import { editDistance } from '#app/model/edit-distance.ts';

const MOST_OFFERS = 3;
const LONGEST_NAME = 120;
/** How far a name that was mistyped may be from the one that was meant, for each so many letters. */
const LETTERS_PER_SLIP = 8;
/** A shorter core is not its unit's own: the whole name is compared. */
const SHORTEST_CORE = 4;
/** What stands before a name without being part of it; so does `tỉnh …` behind it. */
const BEFORE_NAMES = /^(?:uy ban nhan dan|uy ban|ubnd|van phong|so|ban|chi cuc|cuc)(?= )/;

/**
 * The units that a name may mean which is none of theirs, the nearest first: shortened, mistyped,
 * with a word before it too many or too few, with other spaces, or with something in brackets or
 * its province behind it. Nothing of it is ever taken unasked.
 */
export function createUnitOffers(
  { units, aliases }: { units: readonly Unit[]; aliases: readonly UnitAlias[] },
  asOfDay: Day,
): (text: string) => readonly Unit[] {
  let names: (ComparableName & { unit: Unit })[] | null = null;
  const known = new Map<string, readonly Unit[]>();

  function prepared() {
    const valid = new Map(
      units.filter((unit) => isValidOn(unit, asOfDay)).map((unit) => [unit.code, unit]),
    );
    const named = [...valid.values()].map((unit) => ({ unit, name: unit.name_vi }));
    for (const { alias, unit_code } of aliases) {
      const unit = valid.get(unit_code);
      if (unit) named.push({ unit, name: alias });
    }
    return named.map(({ unit, name }) => ({ unit, ...comparable(name) }));
  }

  return (text) => {
    const before = known.get(text);
    if (before) return before;
    const meant = comparable(text.slice(0, LONGEST_NAME));
    const distances = new Map<Unit, number>();
    if (meant.core !== '' && text.length <= LONGEST_NAME) {
      names ??= prepared();
      for (const name of names) {
        const distance = distanceOf(meant, name);
        const least = distances.get(name.unit) ?? Infinity;
        if (distance < Infinity && distance < least) distances.set(name.unit, distance);
      }
    }
    const offers = [...distances]
      .sort(([, a], [, b]) => a - b)
      .slice(0, MOST_OFFERS)
      .map(([unit]) => unit);
    if (known.size >= 2000) known.clear();
    known.set(text, offers);
    return offers;
  };
}

interface ComparableName {
  words: readonly string[];
  /** Without what stands before and behind names. */
  core: string;
}

function comparable(name: string): ComparableName {
  const words = wordsOf(name);
  return { words, core: coreOf(words.join(' ')) };
}

/** Infinity where the names have nothing to do with one another. */
function distanceOf(a: ComparableName, b: ComparableName): number {
  if (a.core === b.core) return 0;
  const [whole, other] = [a.words.join(''), b.words.join('')];
  if (whole === other || a.core.replaceAll(' ', '') === b.core.replaceAll(' ', '')) return 0.25;
  if (shortens(a.words, b.words) || shortens(a.core.split(' '), b.core.split(' '))) return 0.5;
  const letters = Math.min(a.core.length, b.core.length);
  if (letters >= SHORTEST_CORE) return slipsBetween(a.core, b.core, letters);
  return Math.min(whole.length, other.length) < SHORTEST_CORE
    ? Infinity
    : slipsBetween(whole, other, 0);
}

function slipsBetween(a: string, b: string, letters: number): number {
  const most = Math.min(Math.floor(letters / LETTERS_PER_SLIP) + 1, 3);
  return editDistance(a, b, most) ?? Infinity;
}

/** Words without case, accents, marks and what stands in brackets: `TN&MT` is one, like `TNMT`. */
function wordsOf(name: string): string[] {
  return fold(name)
    .replace(/^[^a-z0-9]*\d+[.)]/, '')
    .replace(/\([^()]*\)?|\[[^[\]]*\]?/g, ' ')
    .replace(/(?<=\b[a-z]{1,4}) ?[&+] ?(?=[a-z]{1,5}\b)/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .filter((word) => word !== '' && word !== 'va');
}

function coreOf(name: string): string {
  return name
    .replace(BEFORE_NAMES, '')
    .replace(/ tinh( [a-z]+){0,3}$/, '')
    .trim();
}

/** Whether each word is one of the name's, in order, or the first letters of several of them. */
function shortens(words: readonly string[], name: readonly string[]): boolean {
  const [word] = words;
  if (word === undefined) return name.length === 0;
  if (name.length === 0) return false;
  if (word === name[0] && shortens(words.slice(1), name.slice(1))) return true;
  for (let count = Math.min(word.length, name.length); count >= 1; count -= 1) {
    const letters = name.slice(0, count).map((part) => part.charAt(0));
    if (letters.join('') === word && shortens(words.slice(1), name.slice(count))) return true;
  }
  return false;
}
