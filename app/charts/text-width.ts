/** Advance widths in hundredths of an em: Be Vietnam Pro with Inter's digits over it, weights 400 and 600. */
const REGULAR: Record<string, number> = widths(
  ' 23 !28 "32 #81 $65 %85 &74 \'18 (44 )44 *50 +61 ,28 -61 .27 /38 :29 ;30 <56 =73 >56 ?57 @101 A74 B67 C78 D73 E62 F63 G78 H71 I26 J47 K68 L62 M85 N73 O83 P64 Q82 R67 S64 T65 U73 V73 W102 X72 Y67 Z66 a64 b65 c61 d65 e59 f38 g62 h58 i26 j30 k56 l26 m89 n57 o64 p65 q65 r39 s51 t42 u57 v60 w90 x56 y58 z50 đ68 Đ79 ·26 –68 …73',
);
const SEMIBOLD: Record<string, number> = widths(
  ' 23 !32 "37 #83 $66 %86 &76 \'21 (45 )45 *51 +64 ,31 -61 .29 /40 :32 ;33 <57 =74 >57 ?61 @101 A76 B70 C78 D74 E63 F64 G79 H73 I28 J48 K70 L64 M88 N74 O83 P67 Q83 R70 S66 T67 U73 V75 W105 X75 Y70 Z66 a66 b66 c62 d66 e61 f39 g64 h60 i29 j31 k58 l28 m90 n59 o65 p66 q66 r42 s52 t43 u58 v62 w91 x59 y59 z51 đ69 Đ79 ·29 –70 …82',
);
const DIGIT = 63;
const UNKNOWN = 77;

function widths(pairs: string): Record<string, number> {
  const table: Record<string, number> = {};
  for (const [, letter, width] of pairs.matchAll(/(.)(\d+)(?= |$)/gu)) {
    if (letter !== undefined) table[letter] = Number(width);
  }
  return table;
}

/**
 * Width of a line of text in px, the same on the server and in every browser: what ECharts lays out with it in one
 * place lies where it lay in the other. Marks over and under a letter add nothing.
 */
export function textWidth(text: string, size = 13, weight: 400 | 600 = 400): number {
  const table = weight === 600 ? SEMIBOLD : REGULAR;
  let hundredths = 0;
  for (const letter of text.normalize('NFD')) {
    if (/\p{M}/u.test(letter)) continue;
    hundredths += table[letter] ?? (/[\d−]/u.test(letter) ? DIGIT : UNKNOWN);
  }
  return (hundredths * size) / 100;
}

/** What ECharts asks of its platform: the width of a text in a CSS font such as `normal 600 13px x`. */
export function measureText(text: string, font?: string): { width: number } {
  const size = Number(/(\d+(?:\.\d+)?)px/.exec(font ?? '')?.[1] ?? 13);
  const weight = /\b(?:bold|[6-9]00)\b/.test(font ?? '') ? 600 : 400;
  return { width: textWidth(text, size, weight) };
}
