import { memo } from 'react';
import { DotStrip } from '#app/charts/dot-strip.tsx';
import { intervalScale } from '#app/charts/interval.ts';
import { overview } from '#app/i18n/texts/overview.ts';
import { linkTo } from '#app/model/filters.ts';
import type { LeagueGroup, LeagueRow } from '#app/query/league.ts';
import { type PlacedRow, unitsAbove, unitsBelow } from '#app/query/urgent.ts';
import { Actions } from '#app/ui/actions.tsx';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/section.tsx';
import { isChosen, narrowedHref, travelling } from '../page/links.ts';
import { unitName } from '../page/page-data.ts';
import { StandingList } from '../page/standing-list.tsx';
import type { OverviewProps } from './props.ts';

const SHOWN = 3;

/** Who is below the level of the peer group, who leads, and where the groups stand. */
export const LeagueFigure = memo(function LeagueFigure({ data, page, words }: OverviewProps) {
  const texts = overview[words.locale].league;
  const { units } = data;
  const { filters } = page;
  const below = unitsBelow(units);
  const above = unitsAbove(units).slice(0, SHOWN);
  const rows = units.groups.flatMap((group) => group.rows);
  const scale = intervalScale(
    rows
      .filter((row) => row.rank !== null)
      .map(({ deadline_kept }) => ({ low: deadline_kept.low, value: deadline_kept.rate })),
  );
  const { from, to } = units.population;
  const silent = rows.filter((row) => row.not_using !== null);
  const choose = ({ unit }: LeagueRow) => {
    const name = unitName({ name_vi: unit.name, name_en: unit.name_en }, words.locale);
    const chosen = isChosen(filters, { unit: [unit.code] });
    return {
      href: narrowedHref(page, { unit: [unit.code] }),
      label: chosen ? texts.everyUnit(name) : texts.onlyUnit(name),
    };
  };
  const shown = (placed: readonly PlacedRow[]) =>
    placed.map((one) => ({ ...one, current: filters.unit.includes(one.row.unit.code) }));
  const shared = { scale, filters, words, choose };
  return (
    <Section
      title={below.length === 0 ? texts.titleNone : texts.titleLower(words.count(below.length))}
      subtitle={texts.subtitle(words.day(from), words.day(to))}
    >
      {rows.some((row) => row.rank !== null) ? null : <p className="note">{texts.nobody}</p>}
      {below.length === 0 ? null : (
        <StandingList
          {...shared}
          heading={texts.urge}
          caption={texts.urge}
          rows={shown(below.slice(0, SHOWN))}
          withAxis
        />
      )}
      {above.length === 0 ? null : (
        <StandingList
          {...shared}
          heading={texts.lead}
          caption={texts.lead}
          rows={shown(above)}
          withAxis={below.length === 0}
        />
      )}
      <table className="standing">
        <caption className="visually-hidden">{texts.groups}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.groups}</th>
            <th scope="col" className="standing-rate">
              {texts.kept}
            </th>
            <td className="standing-interval" />
          </tr>
        </thead>
        <tbody>
          {units.groups
            .filter((group) => group.ranked > 0)
            .map((group) => (
              <GroupRow
                key={group.group}
                group={group}
                scale={scale}
                words={words}
                href={narrowedHref(page, { group: [group.group] })}
                chosen={filters.group.includes(group.group)}
              />
            ))}
        </tbody>
      </table>
      {silent.length === 0 ? null : (
        <p className="note standing-silent">
          {texts.notUsing(
            words.count(silent.length),
            silent
              .map(({ unit }) =>
                unitName({ name_vi: unit.name, name_en: unit.name_en }, words.locale),
              )
              .join(', '),
          )}
        </p>
      )}
      <Actions>
        <Link href={linkTo('/units', travelling(filters))}>{texts.all}</Link>
      </Actions>
    </Section>
  );
});

function GroupRow({
  group,
  scale,
  words,
  href,
  chosen,
}: {
  group: LeagueGroup;
  scale: ReturnType<typeof intervalScale>;
  words: OverviewProps['words'];
  href: string;
  chosen: boolean;
}) {
  const { reference, reference_rate } = group;
  const name = overview[words.locale].league.groupLine(
    words.terms.group[group.group],
    words.count(group.ranked),
  );
  const ratio = `${words.count(reference.numerator)}/${words.count(reference.denominator)}`;
  return (
    <tr {...(chosen ? { 'aria-current': 'true' } : {})}>
      <th scope="row">
        <a href={href}>{name}</a>
      </th>
      <td className="standing-rate">
        <strong>{words.percent(reference_rate)}</strong>
        <span className="standing-fraction">{ratio}</span>
      </td>
      <td className="standing-interval">
        <DotStrip
          rows={group.rows
            .filter((row) => row.rank !== null)
            .map((row) => ({
              name: row.unit.name,
              value: row.deadline_kept.rate,
              band: row.deadline_kept.band,
              ranked: true,
            }))}
          scale={scale}
          reference={reference_rate}
          sentence={`${name}: ${words.percent(reference_rate)} (${ratio})`}
        />
      </td>
    </tr>
  );
}
