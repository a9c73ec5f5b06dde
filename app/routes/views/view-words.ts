import { views } from '#app/i18n/texts/views.ts';
import { periodText } from '#app/i18n/texts/periods.ts';
import type { Filters } from '#app/model/filters.ts';
import type { Words } from '../page/words.ts';
import type { Viewable } from './viewable.ts';

/** "Nhiệm vụ · Nhóm đơn vị: sở; Trạng thái: quá hạn": what a saved view shows. */
export function viewWords({ page, within, filters }: Viewable, words: Words): string {
  const of = within === '' ? [] : [within];
  const chosen = choices(filters, words);
  const shown = chosen.length === 0 ? [views[words.locale].newest] : [chosen.join('; ')];
  return [words.frame.nav[page], ...of, ...shown].join(' · ');
}

function choices(filters: Filters, words: Words): string[] {
  const { filters: labels } = words.frame;
  const { terms, units } = words;
  const { as_of, period, window, basis, flag, ageing, q, structure } = filters;
  const said: [string, string | readonly string[] | null][] = [
    [labels.asOf, as_of],
    [labels.period, period && periodText(period, words.locale)],
    [labels.window, window === 'calendar' ? null : terms.window[window]],
    [labels.basis, basis && terms.basis[basis]],
    [labels.group, filters.group.map((group) => terms.group[group])],
    [labels.unit, filters.unit],
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
