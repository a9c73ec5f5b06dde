import type { FigureFacts } from '#app/charts/figure-facts.ts';
import { type FrameData, hasFigures } from './page-data.ts';
import type { Words } from './words.ts';

/** What a figure says of itself once it is a file. */
export function figureFacts(page: FrameData, words: Words): FigureFacts | null {
  if (!hasFigures(page)) return null;
  const { snapshot, population, office } = page;
  const { saving } = words.tables;
  return {
    source: saving.source(
      words.frame.asOf.text(words.instant(snapshot.as_of)),
      words.about(population),
      words.locale === 'vi' ? office.name_vi : office.name_en,
    ),
    stamp: snapshot.id,
    texts: saving,
  };
}
