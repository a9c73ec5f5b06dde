import { intervalScale } from '#app/charts/interval.ts';
import { unit } from '#app/i18n/texts/unit.ts';
import { Section } from '#app/ui/section.tsx';
import { StandingList } from '../page/standing-list.tsx';
import type { UnitProps } from './props.ts';

const EITHER_SIDE = 3;

/** The unit between its nearest peers, with the level of the whole group through every interval. */
export function UnitStanding({ data, page, words }: UnitProps) {
  const texts = unit[words.locale].standing;
  const group = data.standing.groups[0];
  if (!group) return null;
  const { from, to } = data.standing.population;
  const rows = group.rows.filter((row) => row.not_using === null);
  const at = rows.findIndex((row) => row.unit.code === data.unit.code);
  const own = rows[at];
  const first = Math.max(0, Math.min(at - EITHER_SIDE, rows.length - 2 * EITHER_SIDE - 1));
  const near = rows.slice(first, first + 2 * EITHER_SIDE + 1);
  const groupName = words.terms.group[group.group].toLocaleLowerCase();
  return (
    <Section title={texts.title} subtitle={texts.subtitle(words.day(from), words.day(to))}>
      {own?.rank ? (
        <p>{texts.ranked(String(own.rank), words.count(group.ranked), groupName)}.</p>
      ) : null}
      <StandingList
        heading={texts.peer}
        caption={texts.caption}
        rows={near.map((row) => ({
          row,
          reference: group.reference_rate,
          current: row.unit.code === data.unit.code,
        }))}
        scale={intervalScale(
          rows.map(({ deadline_kept: kept }) => ({
            low: kept.low,
            value: kept.low === null ? null : kept.rate,
          })),
        )}
        withAxis
        filters={{ ...page.filters, unit: [] }}
        words={words}
      />
    </Section>
  );
}
