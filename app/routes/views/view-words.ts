import { briefing } from '#app/i18n/texts/briefing.ts';
import { compare } from '#app/i18n/texts/compare.ts';
import { views } from '#app/i18n/texts/views.ts';
import { periodText } from '#app/i18n/texts/periods.ts';
import type { Filters } from '#app/model/filters.ts';
import { instantOfId, parseAsOf } from '#app/model/as-of.ts';
import type { Locale } from '#app/model/locale.ts';
import { parsePeriod } from '#app/model/period.ts';
import { type FrameData, hasFigures, nameOf } from '../page/page-data.ts';
import type { Words } from '../page/words.ts';
import type { Viewable } from './viewable.ts';

/** "Nhiệm vụ · Nhóm đơn vị: sở; Trạng thái: quá hạn": what a saved view shows. */
export function viewWords(shows: Viewable, words: Words, frame: FrameData): string {
  const { page, filters } = shows;
  const part = partOf(shows, words, frame);
  const of = part === '' ? [] : [part];
  const chosen = choices(filters, words, frame);
  const shown = chosen.length === 0 ? [views[words.locale].newest] : [chosen.join('; ')];
  return [words.frame.nav[page], ...of, ...shown].join(' · ');
}

/** What a part of a page is called there. */
function partOf({ page, within, extras }: Viewable, words: Words, frame: FrameData): string {
  const { locale } = words;
  switch (page) {
    case 'league':
      return within === 'compare' ? compare[locale].title : unitIn(frame, within, locale);
    case 'trends': {
      const month = parsePeriod(extras['month'] ?? '');
      return month ? periodText(month, locale) : '';
    }
    case 'briefing': {
      const moves: Readonly<Record<string, string>> = briefing[locale].moves;
      return moves[extras['moved'] ?? ''] ?? '';
    }
    case 'overview':
    case 'tasks':
      return within;
  }
}

function unitIn(frame: FrameData, code: string, locale: Locale): string {
  return hasFigures(frame) ? nameOf(frame, code, locale) : code;
}

/** The moment of a snapshot; a date is as it was given. */
function asOfWords(text: string, words: Words): string {
  const asOf = parseAsOf(text);
  return asOf?.kind === 'snapshot' ? words.instant(instantOfId(asOf.id)) : text;
}

function choices(filters: Filters, words: Words, frame: FrameData): string[] {
  const { filters: labels } = words.frame;
  const { terms, units } = words;
  const { as_of, period, window, basis, flag, ageing, q, structure } = filters;
  const said: [string, string | readonly string[] | null][] = [
    [labels.asOf, as_of && asOfWords(as_of, words)],
    [labels.period, period && periodText(period, words.locale)],
    [labels.window, window === 'calendar' ? null : terms.window[window]],
    [labels.basis, basis && terms.basis[basis]],
    [labels.group, filters.group.map((group) => terms.group[group])],
    [labels.unit, filters.unit.map((code) => unitIn(frame, code, words.locale))],
    [labels.field, filters.field],
    [labels.assigner, filters.assigner],
    [labels.status, filters.status.map((status) => terms.status[status])],
    [labels.flag, flag && terms.flag[flag]],
    [labels.ageing, ageing && terms.ageing[ageing]],
    [labels.q, q],
    [units.structure.label, structure === 'today' ? units.structure.names.today : null],
  ];
  return said.flatMap(([label, value]) => {
    const text = typeof value === 'string' ? value : (value ?? []).join(', ');
    return text === '' ? [] : [`${label}: ${text}`];
  });
}
