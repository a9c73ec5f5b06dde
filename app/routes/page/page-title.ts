import type { FrameData } from './page-data.ts';
import type { ViewName } from './page.tsx';
import { wordsIn } from './words.ts';

/** "Xếp hạng · UBND tỉnh Quảng Bình": what a tab and a bookmark are called. */
export function pageTitle(page: FrameData | undefined, view: ViewName | null, subject?: string) {
  if (!page) return [{ title: 'Đôn đốc' }];
  const words = wordsIn(page.filters.lang);
  const office = words.locale === 'vi' ? page.office.name_vi : page.office.name_en;
  return [{ title: [subject, view && words.frame.nav[view], office].filter(Boolean).join(' · ') }];
}
