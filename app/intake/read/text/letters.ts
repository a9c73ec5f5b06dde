/** `·` stands for a byte that no text in this encoding holds. */
const UNUSED = '·';
const QUOTES_AND_DASHES = '€·‚ƒ„…†‡ˆ‰·‹Œ····‘’“”•–—˜™·›œ··Ÿ';

/** 0x80 to 0xFF of windows-1258. Tone marks are letters of their own, after the vowel. */
const WINDOWS_1258 =
  QUOTES_AND_DASHES +
  '\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶\u00b7¸¹º»¼½¾¿' +
  'ÀÁÂĂÄÅÆÇÈÉÊË\u0300ÍÎÏĐÑ\u0309ÓÔƠÖ×ØÙÚÛÜƯ\u0303ß' +
  'àáâăäåæçèéêë\u0301íîïđñ\u0323óôơö÷øùúûüư₫ÿ';

/**
 * 0x80 to 0xFF of TCVN3 (“ABC”, the fonts .VnTime). Its capital letters with a tone are a matter of
 * the font (.VnTimeH): they stand as small ones in the file. Quotation marks and dashes are those
 * that a word processor puts in by itself, which the fonts leave alone, as they do a few signs.
 */
const TCVN3 =
  QUOTES_AND_DASHES +
  '\u00a0ĂÂÊÔƠƯĐăâêôơưđẰ°±²³´àảãáạẲằẳẵắẴ' +
  'ẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịò' +
  'ỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ';

/** Code units by byte, 0 for a byte not in use (and for NUL, which is in no text). */
export type LetterTable = Uint16Array;

export const WINDOWS_1258_LETTERS = tableOf(WINDOWS_1258);
export const TCVN3_LETTERS = tableOf(TCVN3);
/** What stands between the letters of VNI. */
export const WESTERN_SIGNS = tableOf(
  `${QUOTES_AND_DASHES}\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶\u00b7¸¹º»¼½¾¿${UNUSED.repeat(64)}`,
);

function tableOf(upper: string): LetterTable {
  const table = new Uint16Array(256);
  for (let byte = 1; byte < 0x80; byte += 1) table[byte] = byte;
  for (let at = 0; at < 0x80; at += 1) {
    table[0x80 + at] = upper[at] === UNUSED ? 0 : upper.charCodeAt(at);
  }
  return table;
}
