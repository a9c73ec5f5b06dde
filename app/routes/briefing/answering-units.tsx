import { formatDayMonth, formatSigned } from '#app/i18n/format.ts';
import { briefing } from '#app/i18n/texts/briefing.ts';
import { dayOfInstant } from '#app/model/day.ts';
import type { Flow, UnitFlow } from '#app/query/flow.ts';
import type { SimpleCell, SimpleColumn } from '#app/tables/simple-table.tsx';
import { SimpleTable } from '#app/tables/simple-table.tsx';
import { Section } from '#app/ui/section.tsx';
import { taskHref, unitHref } from '../page/links.ts';
import { flowHref } from './links.ts';
import type { MovementProps } from './props.ts';

/** Whose overdue stock stands highest or grew most: then, in, out, now, and the task that waits longest. */
export function AnsweringUnits({ movement, moved, compared, page, words }: MovementProps) {
  const texts = briefing[words.locale].units;
  const { units, others, flow } = movement;
  if (units.length === 0) return <Section title={texts.none}>{null}</Section>;
  const day = (instant: string) => formatDayMonth(dayOfInstant(instant), words.locale);
  const columns = columnsOf(flow.units, {
    then: texts.then(day(moved.from)),
    newly: texts.newly,
    cleared: texts.cleared,
    extended: texts.extended,
    transferred: texts.transferred,
    now: texts.now(day(page.snapshot.as_of)),
  });
  const cells = (counts: Flow, codes: readonly string[]): SimpleCell[] =>
    columns.map(({ name }) => {
      if (name === 'transferred') {
        const net = counts.overdue_transferred_in - counts.overdue_transferred_out;
        return net === 0 ? '' : formatSigned(net, words.locale);
      }
      const href = counts[name] === 0 ? undefined : flowHref(compared, name, codes);
      return { text: words.count(counts[name]), ...(href === undefined ? {} : { href }) };
    });
  const rows = units.map(({ moved: counts, longest }): SimpleCell[] => [
    {
      text: words.locale === 'vi' ? counts.unit.name : counts.unit.name_en,
      href: unitHref(page.filters, counts.unit.code),
    },
    ...cells(counts, [counts.unit.code]),
    longest === null
      ? ''
      : {
          text: words.count(longest.days_overdue ?? 0),
          href: taskHref(page.filters, longest.task_code),
        },
  ]);
  const otherCodes = others.map(({ unit }) => unit.code);
  return (
    <Section title={texts.title} subtitle={texts.subtitle}>
      <SimpleTable
        caption={texts.title}
        columns={[
          { id: 'unit', label: texts.unit },
          ...columns.map(({ name, label }): SimpleColumn => ({ id: name, label, numeric: true })),
          { id: 'longest', label: texts.longest, numeric: true },
        ]}
        rows={
          others.length === 0
            ? rows
            : [
                ...rows,
                [
                  texts.others(words.count(others.length)),
                  ...cells(sumOf(others, flow.total), otherCodes),
                  '',
                ],
              ]
        }
        total={[texts.total, ...cells(flow.total, []), '']}
      />
    </Section>
  );
}

type ColumnName =
  | 'overdue_opening'
  | 'newly_overdue'
  | 'cleared'
  | 'extended_out'
  | 'overdue_closing'
  | 'transferred';

/** Transfers stand there only where there are any; with them each row adds up. */
function columnsOf(
  units: readonly UnitFlow[],
  labels: Record<'then' | 'newly' | 'cleared' | 'extended' | 'transferred' | 'now', string>,
): { name: ColumnName; label: string }[] {
  const areTransfers = units.some(
    (one) => one.overdue_transferred_in + one.overdue_transferred_out > 0,
  );
  return [
    { name: 'overdue_opening', label: labels.then },
    { name: 'newly_overdue', label: labels.newly },
    { name: 'cleared', label: labels.cleared },
    { name: 'extended_out', label: labels.extended },
    ...(areTransfers ? [{ name: 'transferred' as const, label: labels.transferred }] : []),
    { name: 'overdue_closing', label: labels.now },
  ];
}

function sumOf(units: readonly Flow[], like: Flow): Flow {
  const names = Object.keys(like) as (keyof Flow)[];
  return Object.fromEntries(
    names.map((name) => [name, units.reduce((sum, unit) => sum + unit[name], 0)]),
  ) as unknown as Flow;
}
