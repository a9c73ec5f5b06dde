import type { FrameData } from '../page/page-data.ts';
import type { Words } from '../data-words.ts';
import type { RegisterData } from './loader.server.ts';

export interface RegisterProps {
  data: RegisterData;
  page: FrameData;
  words: Words;
}

/** "Sở Tài chính (STC)": a code says little, a name may be that of several units. */
export function namedUnit({ names }: RegisterData, words: Words, code: string): string {
  const unit = names.find((one) => one.code === code);
  if (!unit) return code;
  return `${words.locale === 'vi' ? unit.name_vi : unit.name_en} (${code})`;
}
