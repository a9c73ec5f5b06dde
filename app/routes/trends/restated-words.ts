import { trends } from '#app/i18n/texts/trends.ts';
import { linkTo } from '#app/model/filters.ts';
import type { RestatedGroup } from '#app/query/restatements.ts';
import type { PageData } from '../page/page-data.ts';
import type { Words } from '../page/words.ts';

/** "214 nhiệm vụ đổi trạng thái: chưa đến hạn → hoàn thành đúng hạn" */
export function groupInWords(group: RestatedGroup, page: PageData, words: Words): string {
  const texts = trends[words.locale].restated;
  const kind = texts.kinds[group.kind];
  const basis = page.population.basis === 'due' ? 'due' : 'assigned';
  const { statusInText } = words.terms;
  const [then, now] = [group.older_status, group.newer_status].map(
    (status) => status && statusInText[status],
  );
  const change =
    then && now ? texts.fromTo(then, now) : now ? texts.into(now) : texts.outOf(then ?? '');
  return texts.group(
    words.count(group.tasks),
    typeof kind === 'string' ? kind : kind[basis],
    change,
  );
}

export function groupKey({ kind, older_status, newer_status }: RestatedGroup): string {
  return [kind, older_status, newer_status].join(' ');
}

export function changedTasks(groups: readonly RestatedGroup[]): number {
  return groups.reduce((sum, { tasks }) => sum + tasks, 0);
}

/** Every task that changed a month. */
export function restatedHref({ filters }: PageData, month: string): string {
  return linkTo('/trends/restated', { ...filters, period: null }, { month });
}
