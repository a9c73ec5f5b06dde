import { type Flag, FLAGS } from '#app/model/flag.ts';
import { NO_FILTERS, linkTo } from '#app/model/filters.ts';
import { FillTable } from '#app/tables/fill-table.tsx';
import { Section } from '#app/ui/section.tsx';
import { type SnapshotProps, percentOf, shareOf } from './props.ts';

type Quality = NonNullable<SnapshotProps['data']['quality']>;

/** Flags by how many rows have them, each leading to exactly those rows. */
export function FlagCounts({ data, page, words, quality }: SnapshotProps & { quality: Quality }) {
  const texts = words.quality.flags;
  const { id, linked } = data.snapshot;
  const hrefOf = (flag: Flag) =>
    linkTo('/tasks', { ...NO_FILTERS, lang: page.filters.lang, as_of: id, basis: 'tracked', flag });
  return (
    <Section title={texts.title} subtitle={texts.subtitle}>
      <FillTable
        texts={{ ...texts, name: texts.flag, bar: texts.share }}
        rows={Object.entries(quality.flags).map(([name, rows]) => {
          const flag = FLAGS.find((one) => one === name);
          return {
            id: name,
            name: flag ? words.terms.flag[flag] : texts.bulk,
            rows: {
              text: words.count(rows),
              ...(linked && flag && rows > 0 && { href: hrefOf(flag) }),
            },
            share: words.percent(shareOf(rows, quality.rows)),
            percent: percentOf(rows, quality.rows),
          };
        })}
      />
    </Section>
  );
}
