import { briefing as texts } from '#app/i18n/texts/briefing.ts';
import { briefing } from '#app/query/briefing.ts';
import type { OpenPage } from '../page/open-page.ts';
import { wordsIn } from '../page/words.ts';

export async function briefingData({ view, scope, filters, extras }: OpenPage) {
  const told = await briefing(view, filters, scope.snapshot, extras.since);
  const words = wordsIn(filters.lang);
  const printed = texts[words.locale].printed(
    words.instant(scope.snapshot.as_of),
    told.since && words.instant(told.since.as_of),
    words.about(told.worst.population),
  );
  return { ...told, printed };
}
