import { fold } from '#app/model/fold.ts';
import { remembered } from './remembered.ts';

const LONGEST = 120;
const NUMBER = '(?:\\d{1,3}(?:[., ]\\d{3})+|\\d{1,6})';
const THINGS = '(?:nhiem vu|nv|viec|cong viec|van ban|dau viec)';
/** What a line of sums may say that it sums, and nothing that work could be about. */
const OF = [
  THINGS,
  'so|chung',
  '(?:toan|ca) (?:tinh|thanh pho|huyen|nganh|khoi|don vi|nam|thang|quy|ky)',
  'trang(?: (?:truoc|nay|sau|\\d+))?|mang sang|chuyen sang',
  '(?:muc|phan|nhom|khoi|bieu) (?:[ivx]+|[a-h]|\\d+)',
  '(?:den |trong )?(?:thang|quy|nam|ky|ngay)(?: (?:nay|truoc|[ivx]+|\\d[\\d/.-]*))?',
  'tu dau nam|den nay',
  '(?:da |chua |duoc )?(?:giao|hoan thanh)|dang thuc hien|(?:qua|tre|dung|trong) han',
].join('|');
const TOTALS = new RegExp(
  `^(?:tong cong|tong so|tong|cong(?! viec)|luy ke|total|grand total)(?: (?:${OF}))*` +
    `(?: ?\\(.*\\))?(?:[\\s:.=-]*${NUMBER}(?: ${THINGS})?)?(?:[,;] ?(?:trong do|gom|bao gom)\\b.*)?[\\s:.]*$`,
);
/** Work, which without its accents looks like a sum. */
const WORK = /^\s*c(?:ô|o\u0302)ng(?!\p{L})/iu;
/** Sees a date at a glance, which is what stands in most rows. */
const MAY_COUNT = /^\s*\d{1,6}(?:\s*$|[.,\s]\d{3}|[.,\d\s]*%|\/\d{1,3}\s*$|\s*\p{L})/u;
const COUNT = new RegExp(`^(?:${NUMBER}(?:/\\d{1,3}| ${THINGS})?|\\d{1,3}(?:[.,]\\d{1,2})? ?%)$`);

/** A line of sums, by one of its cells. */
export function isTotalsWord(text: string): boolean {
  return text.length <= LONGEST && !WORK.test(text) && TOTALS.test(fold(text));
}

/** What a sum is of, `Cộng Sở Y tế` → `Sở Y tế`; null where the text is no sum of anything. */
export function beginsTotals(text: string): string | null {
  const match =
    /^(?:tổng cộng|tổng số|tổng|cộng|lũy kế|tong cong|tong so|luy ke)\s*[:-]?\s+(\S.*?)\s*:?$/iu.exec(
      text,
    );
  return match?.[1] ?? null;
}

/** A number of rows or a share of them, which stands under a date in a line of sums. */
export const isCount = remembered(
  (text: string): boolean => MAY_COUNT.test(text) && COUNT.test(fold(text)),
);
