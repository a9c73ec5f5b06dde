import { cleanText, fold } from '#app/model/fold.ts';

/** A heading of these words alone that has `mật` among them says how secret the rows are. */
const WORDS = new Set(
  (
    'do muc cap dau chi loai che tinh phan dong ky hieu ten bao bi mat khan uu tien hoa toc ' +
    'cua va hoac van ban vb tai lieu cong nhiem vu nv giao den di'
  ).split(' '),
);
const SPOKEN = new Set(['mật', 'mat']);

/** `Mức độ mật của VB`, `Độ khẩn/Độ mật`, `Dấu chỉ độ mật`; not `Mật độ`, nor `mặt` and `mất`. */
export function saysSecrecy(heading: string): boolean {
  const text = cleanText(heading.replace(/\([^)]*\)/g, ' ')).toLowerCase();
  const words = text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  if (!words.some((word) => SPOKEN.has(word)) || /^m[ậa]t [đd][ộo](?: |$)/.test(text)) return false;
  return words.every((word) => WORDS.has(fold(word)));
}
