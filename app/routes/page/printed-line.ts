import { capitalised } from '#app/i18n/texts/periods.ts';
import { cssString } from '#app/ui/css-string.ts';
import { type FrameData, hasFigures } from './page-data.ts';
import { wordsIn } from './words.ts';

/**
 * As-of, population and the headline's definition, at the foot of every printed sheet: the sheet's
 * margin box takes its words from a custom property, and the property from here. A route may answer with words of its own.
 * @param data what a route's loader answered; null for pages without figures
 */
export function printedLine(data: unknown): string | null {
  if (typeof data !== 'object' || data === null || !('page' in data)) return null;
  const page = data.page as FrameData;
  if (!hasFigures(page)) return null;
  if ('printed' in data && typeof data.printed === 'string') return cssString(data.printed);
  const words = wordsIn(page.filters.lang);
  const about = capitalised(words.about(page.population));
  return cssString(words.frame.footer.printed(words.instant(page.snapshot.as_of), about));
}
