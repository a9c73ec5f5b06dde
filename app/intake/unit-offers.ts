import type { Day } from '#app/model/day.ts';
import { fold } from '#app/model/fold.ts';
import { type Unit, type UnitAlias, isValidOn } from '#app/model/unit.ts';
import { editDistance } from './edit-distance.ts';

const MOST_OFFERS = 3;
const LONGEST_NAME = 120;
/** How far a name that was mistyped may be from the one that was meant, for each so many letters. */
const LETTERS_PER_SLIP = 8;
/** What stands before a name without being part of it; so does `tỉnh` behind it. */
const BEFORE_NAMES = /^(?:uy ban nhan dan|uy ban|ubnd|van phong|so|ban|chi cuc|cuc)(?= )/;

/**
 * The units that a name may mean which is none of theirs, the nearest first: shortened, mistyped,
 * or with a word before it too many or too few. Nothing of it is ever taken unasked.
 */
export function createUnitOffers(
  { units, aliases }: { units: readonly Unit[]; aliases: readonly UnitAlias[] },
  asOfDay: Day,
): (text: string) => readonly Unit[] {
  let names: { unit: Unit; words: string[]; core: string }[] | null = null;
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
    return named.map(({ unit, name }) => {
      const words = wordsOf(name);
      return { unit, words, core: coreOf(words.join(' ')) };
    });
  }

  return (text) => {
    const before = known.get(text);
    if (before) return before;
    const words = wordsOf(text.slice(0, LONGEST_NAME));
    const core = coreOf(words.join(' '));
    const distances = new Map<Unit, number>();
    if (core !== '' && text.length <= LONGEST_NAME) {
      names ??= prepared();
      for (const name of names) {
        const distance = distanceOf(words, core, name.words, name.core);
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

/** Infinity where the names have nothing to do with one another. */
function distanceOf(
  words: readonly string[],
  core: string,
  nameWords: readonly string[],
  nameCore: string,
): number {
  if (core === nameCore) return 0;
  if (shortens(words, nameWords) || shortens(core.split(' '), nameCore.split(' '))) return 0.5;
  const most = Math.floor(Math.min(core.length, nameCore.length) / LETTERS_PER_SLIP) + 1;
  if (Math.min(core.length, nameCore.length) < 4) return Infinity;
  const slips = editDistance(core, nameCore, Math.min(most, 3));
  return slips === null ? Infinity : slips;
}

/** Words without case, accents and marks: `TN&MT` is one, like `TNMT`. */
function wordsOf(name: string): string[] {
  return fold(name)
    .replace(/(?<=\b[a-z]{1,4}) ?[&+] ?(?=[a-z]{1,5}\b)/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .filter((word) => word !== '' && word !== 'va');
}

function coreOf(name: string): string {
  return name
    .replace(BEFORE_NAMES, '')
    .replace(/ tinh$/, '')
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
