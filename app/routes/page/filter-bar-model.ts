import { BASES } from '#app/model/basis.ts';
import {
  type Filters,
  NO_FILTERS,
  STRUCTURES,
  linkTo,
  toSearchParams,
} from '#app/model/filters.ts';
import { FLAGS } from '#app/model/flag.ts';
import { WINDOWS } from '#app/model/period.ts';
import { STATUSES } from '#app/model/status.ts';
import { PEER_GROUPS } from '#app/model/unit.ts';
import { capitalised } from '#app/i18n/texts/periods.ts';
import type {
  FilterBarModel,
  FilterChip,
  FilterControl,
  FilterOption,
  FilterOptionGroup,
} from '#app/ui/filter-model.ts';
import type { HiddenInput } from '#app/ui/hidden-inputs.tsx';
import { FORM_PARAMETERS } from './normalise.ts';
import { type PageData, nameOf, unitName } from './page-data.ts';
import { periodOptions } from './period-options.ts';
import type { Words } from './words.ts';

interface OfView {
  /** What the view shows where no period is chosen, if that is not the population's own. */
  defaultPeriod?: string | undefined;
  /** The filters that it does not take: kept in the address, not offered. */
  without?: readonly (keyof Filters)[];
}

/** The one filter bar of every view: a GET form whose fields are the filters themselves. */
export function filterBarModel(
  page: PageData,
  words: Words,
  { defaultPeriod, without = [] }: OfView = {},
): FilterBarModel {
  const { filters } = page;
  const taken = (name: string) => !without.some((one) => one === name);
  const hidden: HiddenInput[] = [{ name: FORM_PARAMETERS.sent, value: '1' }];
  for (const name of ['q', 'ageing', 'sort'] as const) {
    const value = filters[name];
    if (value !== null) hidden.push({ name, value });
  }
  if (filters.lang !== NO_FILTERS.lang) hidden.push({ name: 'lang', value: filters.lang });
  for (const [name, value] of toSearchParams(filters)) {
    if (!taken(name) && !hidden.some((input) => input.name === name)) hidden.push({ name, value });
  }
  for (const [name, value] of Object.entries(page.kept)) hidden.push({ name, value });
  return {
    action: page.path,
    controls: [...barControls(page, words, defaultPeriod), ...moreControls(page, words)].filter(
      ({ name }) => taken(name),
    ),
    chips: chips(page, words).filter(({ name }) => taken(name)),
    hidden,
  };
}

function barControls(page: PageData, words: Words, defaultPeriod?: string): FilterControl[] {
  const { filters, population } = page;
  const texts = words.frame.filters;
  const { range } = texts;
  return [
    {
      kind: 'period',
      name: 'period',
      label: texts.period,
      place: 'bar',
      value: filters.period === null ? '' : (population.period ?? ''),
      display:
        filters.period === null && defaultPeriod !== undefined
          ? defaultPeriod
          : capitalised(words.period(population) ?? words.terms.basis.tracked),
      options: periodOptions(page, words),
      range: {
        legend: range.legend,
        from: { name: FORM_PARAMETERS.from, label: range.from, value: '' },
        to: { name: FORM_PARAMETERS.to, label: range.to, value: '' },
      },
    },
    {
      kind: 'select',
      name: 'basis',
      label: texts.basis,
      place: 'bar',
      value: population.basis,
      options: BASES.map((value) => ({ value, label: words.terms.basis[value] })),
    },
    oneOrMore('group', texts.group, filters.group, groupOptions(page, words), words, 'bar'),
  ];
}

function moreControls(page: PageData, words: Words): FilterControl[] {
  const { filters, facets } = page;
  const texts = words.frame.filters;
  const plain = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
  return [
    {
      kind: 'select',
      name: 'as_of',
      label: texts.asOf,
      place: 'more',
      value: filters.as_of === null ? '' : page.snapshot.id,
      options: [
        { value: '', label: texts.asOfNewest },
        ...page.snapshots.map(({ id, as_of }) => ({ value: id, label: words.instant(as_of) })),
        ...(page.snapshots.some(({ id }) => id === page.snapshot.id)
          ? []
          : [{ value: page.snapshot.id, label: page.snapshot.id }]),
      ],
    },
    oneOrMore('unit', texts.unit, filters.unit, unitOptions(page, words), words, 'more'),
    oneOrMore('field', texts.field, filters.field, plain(facets.field), words, 'more'),
    oneOrMore('assigner', texts.assigner, filters.assigner, plain(facets.assigner), words, 'more'),
    {
      kind: 'choices',
      name: 'status',
      label: texts.status,
      place: 'more',
      values: filters.status,
      options: STATUSES.map((value) => ({ value, label: words.terms.status[value] })),
    },
    {
      kind: 'select',
      name: 'flag',
      label: texts.flag,
      place: 'more',
      value: filters.flag ?? '',
      options: [
        { value: '', label: texts.all },
        ...FLAGS.map((value) => ({ value, label: words.terms.flag[value] })),
      ],
    },
    {
      kind: 'select',
      name: 'window',
      label: texts.window,
      place: 'more',
      value: filters.window === NO_FILTERS.window ? '' : filters.window,
      options: WINDOWS.map((value) => ({
        value: value === NO_FILTERS.window ? '' : value,
        label: words.terms.window[value],
      })),
    },
    {
      kind: 'select',
      name: 'structure',
      label: words.units.structure.label,
      place: 'more',
      value: filters.structure === NO_FILTERS.structure ? '' : filters.structure,
      options: STRUCTURES.map((value) => ({
        value: value === NO_FILTERS.structure ? '' : value,
        label: words.units.structure.names[value],
      })),
    },
  ];
}

/** A list to pick one from; once a link has chosen several, boxes to tick, so that none is lost. */
function oneOrMore(
  name: 'group' | 'unit' | 'field' | 'assigner',
  label: string,
  values: readonly string[],
  options: readonly (FilterOption | FilterOptionGroup)[],
  words: Words,
  place: 'bar' | 'more',
): FilterControl {
  if (values.length > 1) {
    const flat = options.flatMap((entry) => ('options' in entry ? entry.options : [entry]));
    return { kind: 'choices', name, label, place: 'more', values, options: flat };
  }
  const all = { value: '', label: words.frame.filters.all };
  return { kind: 'select', name, label, place, value: values[0] ?? '', options: [all, ...options] };
}

/** What there is to choose, and what a link has chosen. */
function offeredUnits({ units, filters }: PageData) {
  return units.filter((unit) => unit.offered || filters.unit.includes(unit.code));
}

function presentGroups(page: PageData) {
  const units = offeredUnits(page);
  return PEER_GROUPS.filter(
    (group) => page.filters.group.includes(group) || units.some((unit) => unit.group === group),
  );
}

function groupOptions(page: PageData, words: Words): FilterOption[] {
  return presentGroups(page).map((value) => ({ value, label: words.terms.group[value] }));
}

function unitOptions(page: PageData, words: Words): FilterOptionGroup[] {
  const compare = new Intl.Collator(words.locale).compare;
  return presentGroups(page).map((group) => ({
    label: words.terms.group[group],
    options: offeredUnits(page)
      .filter((unit) => unit.group === group)
      .map((unit) => ({ value: unit.code, label: unitName(unit, words.locale) }))
      .sort((a, b) => compare(a.label, b.label)),
  }));
}

/** What is set beyond the bar's own pills, each with the way out of it. */
function chips(page: PageData, words: Words): (FilterChip & { name: string })[] {
  const { filters } = page;
  const texts = words.frame.filters;
  const chip = (label: string, value: string, without: Partial<Filters>) => ({
    name: Object.keys(without).join(),
    label,
    value,
    removeHref: linkTo(page.path, { ...filters, ...without }, page.kept),
  });
  const each = <K extends 'unit' | 'field' | 'assigner' | 'status' | 'group'>(
    name: K,
    label: string,
    text: (value: Filters[K][number]) => string,
  ) =>
    filters[name].map((value: Filters[K][number]) =>
      chip(label, text(value), { [name]: filters[name].filter((other) => other !== value) }),
    );
  return [
    ...(filters.as_of === null
      ? []
      : [chip(texts.asOf, words.instant(page.snapshot.as_of), { as_of: null })]),
    ...(filters.group.length > 1
      ? each('group', texts.group, (code) => words.terms.group[code])
      : []),
    ...each('unit', texts.unit, (code) => nameOf(page, code, words.locale)),
    ...each('field', texts.field, (value) => value),
    ...each('assigner', texts.assigner, (value) => value),
    ...each('status', texts.status, (value) => words.terms.status[value]),
    ...(filters.flag === null
      ? []
      : [chip(texts.flag, words.terms.flag[filters.flag], { flag: null })]),
    ...(filters.ageing === null
      ? []
      : [chip(texts.ageing, words.terms.ageing[filters.ageing], { ageing: null })]),
    ...(filters.q === null ? [] : [chip(texts.q, filters.q, { q: null })]),
    ...(filters.window === NO_FILTERS.window
      ? []
      : [chip(texts.window, words.terms.window[filters.window], { window: NO_FILTERS.window })]),
    ...(filters.structure === NO_FILTERS.structure
      ? []
      : [
          chip(words.units.structure.label, words.units.structure.names[filters.structure], {
            structure: NO_FILTERS.structure,
          }),
        ]),
  ];
}
