import { linkTo } from '#app/model/filters.ts';
import { Link } from '#app/ui/link.tsx';
import { type PageData, unitName } from './page-data.ts';
import type { Words } from './words.ts';

interface EndedProps {
  page: PageData;
  words: Words;
}

/** Of chosen units that were no more at the as-of: that they ended, and the last list that still had them. */
export function EndedUnits({ page, words }: EndedProps) {
  const { unit: chosen, structure } = page.filters;
  if (structure === 'today') return null;
  const ended = page.units.filter(
    ({ code, ended_on }) => ended_on !== null && chosen.includes(code),
  );
  if (ended.length === 0) return null;
  return (
    <div className="note">
      {ended.map((unit) => (
        <p key={unit.code}>
          <strong>{unitName(unit, words.locale)}</strong>:{' '}
          {words.units.becameOf.ended(words.day(unit.ended_on))}{' '}
          <LastWith page={page} words={words} endedOn={unit.ended_on ?? ''} />
        </p>
      ))}
    </div>
  );
}

/** The way to the newest list from before a unit's end. */
export function LastWith({ page, words, endedOn }: EndedProps & { endedOn: string }) {
  const last = page.snapshots.find(({ as_of }) => as_of.slice(0, 10) <= endedOn);
  if (last === undefined) return null;
  return (
    <Link href={linkTo(page.path, { ...page.filters, as_of: last.id }, page.kept)}>
      {words.units.becameOf.lastList(words.instant(last.as_of))}
    </Link>
  );
}
