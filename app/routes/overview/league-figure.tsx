import { DotStrip } from '#app/charts/dot-strip.tsx';
import { intervalScale } from '#app/charts/interval.ts';
import { linkTo } from '#app/model/filters.ts';
import type { LeagueGroup } from '#app/query/league.ts';
import { unitsAbove, unitsBelow } from '#app/query/urgent.ts';
import { Actions } from '#app/ui/actions.tsx';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/section.tsx';
import { travelling } from '../page/links.ts';
import { unitName } from '../page/page-data.ts';
import { StandingList } from '../page/standing-list.tsx';
import type { OverviewProps } from './props.ts';

const SHOWN = 3;

/** Who is below the level of the peer group, who leads, and where the groups stand. */
export function LeagueFigure({ data, page, words }: OverviewProps) {
  const texts = words.overview.league;
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
  const shared = { scale, filters, words };
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
          rows={below.slice(0, SHOWN)}
          withAxis
        />
      )}
      {above.length === 0 ? null : (
        <StandingList
          {...shared}
          heading={texts.lead}
          caption={texts.lead}
          rows={above}
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
              <GroupRow key={group.group} group={group} scale={scale} words={words} />
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
}

function GroupRow({
  group,
  scale,
  words,
}: {
  group: LeagueGroup;
  scale: ReturnType<typeof intervalScale>;
  words: OverviewProps['words'];
}) {
  const { reference, reference_rate } = group;
  const name = words.overview.league.groupLine(
    words.terms.group[group.group],
    words.count(group.ranked),
  );
  const ratio = `${words.count(reference.numerator)}/${words.count(reference.denominator)}`;
  return (
    <tr>
      <th scope="row">{name}</th>
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
