import { Fragment } from 'react';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/section.tsx';
import { unitHref } from '../page/links.ts';
import { LastWith } from '../page/ended-units.tsx';
import { unitName } from '../page/page-data.ts';
import type { UnitChange } from './changes.ts';
import type { UnitProps } from './props.ts';

/** What became of the unit, with the way to the units that it came from and went into. */
export function UnitChanges({ data: { changes, unit }, page, words }: UnitProps) {
  const texts = words.units.becameOf;
  if (changes.length === 0 && unit.valid_to === null) return null;
  return (
    <Section title={texts.heading}>
      <ul className="listed">
        {changes.map((change, index) => (
          <li key={index}>
            {texts.on(words.day(change.on))}
            {texts[change.side][change.kind]} <Others change={change} page={page} words={words} />
            {change.legal_basis === '' ? null : (
              <span className="muted" lang="vi">
                {texts.basis(change.legal_basis)}
              </span>
            )}
          </li>
        ))}
        {unit.valid_to === null ? null : (
          <li>
            {texts.ended(words.day(unit.valid_to))}{' '}
            {unit.valid_to < page.snapshot.as_of_day ? (
              <LastWith
                page={{ ...page, filters: { ...page.filters, unit: [] } }}
                words={words}
                endedOn={unit.valid_to}
              />
            ) : null}
          </li>
        )}
      </ul>
    </Section>
  );
}

function Others({
  change,
  page,
  words,
}: { change: UnitChange } & Pick<UnitProps, 'page' | 'words'>) {
  return change.others.map((other, index) => (
    <Fragment key={other.code}>
      {index === 0 ? null : ', '}
      <Link href={unitHref(page.filters, other.code)}>{unitName(other, words.locale)}</Link>
    </Fragment>
  ));
}
