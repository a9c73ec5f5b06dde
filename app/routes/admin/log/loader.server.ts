import type { LoaderFunctionArgs } from '@remix-run/node';
import type { KeptEntry } from '#app/model/audit.ts';
import type { OpenFrame } from '../../page/page-data.server.ts';
import { nameOfUnit, unitChoices } from '../unit-choices.ts';
import { chosenIn, logFilter } from './filter.ts';

const PAGE_ENTRIES = 50;

/** A page of the log, and from where the older ones go on. */
export async function logData(
  { view: { catalog }, page, extras }: OpenFrame,
  { context: { access } }: LoaderFunctionArgs,
) {
  const units = unitChoices(catalog.units, page.filters.lang);
  const before = extras['before'];
  const kept: KeptEntry[] = [];
  const limit = PAGE_ENTRIES + 1;
  for await (const one of access.audit.read({ ...logFilter(extras), before, limit }))
    kept.push(one);
  const entries = kept.slice(0, PAGE_ENTRIES);
  return {
    entries: entries.map(({ position, entry }) => ({
      position,
      entry,
      unitName: nameOfUnit(units, entry?.who?.unit ?? null),
    })),
    chosen: chosenIn(extras),
    isFirst: before === undefined,
    older: kept.length > PAGE_ENTRIES ? (entries.at(-1)?.position ?? null) : null,
  };
}

export type LogData = Awaited<ReturnType<typeof logData>>;
