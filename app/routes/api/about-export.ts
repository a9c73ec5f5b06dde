import { formatDay, formatInstant, formatNumber } from '#app/i18n/format.ts';
import { exportTexts } from '#app/i18n/texts/exports.ts';
import { capitalised, periodText } from '#app/i18n/texts/periods.ts';
import { terms } from '#app/i18n/texts/terms.ts';
import { trends } from '#app/i18n/texts/trends.ts';
import { units } from '#app/i18n/texts/units.ts';
import type { Instant } from '#app/model/day.ts';
import type { Locale } from '#app/model/locale.ts';
import { parsePeriod } from '#app/model/period.ts';
import type { Population } from '#app/model/population.ts';
import type { Series } from '#app/query/trend.ts';
import type { RESOURCES } from './resources.ts';

/** What an answer is about: said in headers, in the metadata of a file, and on the second sheet of a workbook. */
export interface About {
  snapshot: { id: string; as_of: Instant };
  population?: Population;
  /** The older of two snapshots. */
  from?: { id: string; as_of: Instant };
  series?: Series;
}

/** For machines. */
export function metadataOf(about: About | undefined): Record<string, string> {
  if (!about) return {};
  const { snapshot, population, from, series } = about;
  return {
    'dondoc.snapshot': snapshot.id,
    'dondoc.as_of': snapshot.as_of,
    ...(population && { 'dondoc.population': JSON.stringify(population) }),
    ...(from && { 'dondoc.from': from.id }),
    ...(series && { 'dondoc.series': series }),
  };
}

/** For people: what the table is, of which tasks, as of when, and how many rows it has. */
export function factsOf(
  resource: keyof typeof RESOURCES,
  about: About | undefined,
  rows: number,
  locale: Locale,
): [what: string, value: string][] {
  const { facts, resources } = exportTexts[locale];
  return [
    [facts.content, resources[resource]],
    ...(about ? snapshotFacts(about, locale) : []),
    ...(about?.population ? populationFacts(about.population, locale) : []),
    [facts.rows, formatNumber(rows, locale)],
  ];
}

function snapshotFacts({ snapshot, from, series }: About, locale: Locale): [string, string][] {
  const { facts } = exportTexts[locale];
  return [
    [facts.snapshot, snapshot.id],
    [facts.asOf, formatInstant(snapshot.as_of, locale)],
    ...(from
      ? ([
          [facts.older, from.id],
          [facts.olderAsOf, formatInstant(from.as_of, locale)],
        ] as [string, string][])
      : []),
    ...(series ? ([[facts.series, trends[locale].series[series]]] as [string, string][]) : []),
  ];
}

function populationFacts(population: Population, locale: Locale): [string, string][] {
  const { facts, everything, noPeriod } = exportTexts[locale];
  const { basis, group, status, flag, ageing, window } = terms[locale];
  const period = population.period === null ? null : parsePeriod(population.period);
  const list = (values: readonly string[]) =>
    values.length === 0 ? everything : values.join('; ');
  return [
    [facts.basis, basis[population.basis]],
    [facts.period, period ? capitalised(periodText(period, locale)) : noPeriod],
    ...(period
      ? ([
          [facts.window, window[population.window]],
          [facts.from, formatDay(population.from, locale)],
          [facts.to, formatDay(population.to, locale)],
        ] as [string, string][])
      : []),
    [facts.unit, list(population.unit)],
    [facts.group, list(population.group.map((one) => group[one]))],
    [facts.field, list(population.field)],
    [facts.assigner, list(population.assigner)],
    [facts.status, list(population.status.map((one) => status[one]))],
    [facts.flag, population.flag === null ? everything : flag[population.flag]],
    [facts.ageing, population.ageing === null ? everything : ageing[population.ageing]],
    [facts.q, population.q ?? everything],
    [facts.structure, units[locale].structure.names[population.structure]],
  ];
}
