import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, fold } from '#app/model/fold.ts';

const anyText = fc.string({ unit: 'grapheme', maxLength: 60 });

describe('cleanText', () => {
  it.each([
    ['Sở  Tài\u00a0chính', 'Sở Tài chính'],
    ['\ufeffSở Tài chính\u200b', 'Sở Tài chính'],
    ['\u3000a\u2009b\u202fc\t\r\nd ', 'a b c d'],
    ['Đô\u0323i'.normalize('NFD'), 'Đội'],
    ['\u00a0\u200b', ''],
  ])('%j → %j', (text, clean) => expect(cleanText(text)).toBe(clean));

  it('keeps accents, case and đ', () => {
    const name = 'UBND huyện Đắk Đoa – Phường Ỷ Lan';
    expect(cleanText(name.normalize('NFD'))).toBe(name);
  });

  it('has nothing left to do the second time, however the text was composed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const clean = cleanText(text);
        expect(cleanText(clean)).toBe(clean);
        expect(cleanText(text.normalize('NFD'))).toBe(clean);
        expect(clean).toBe(clean.normalize('NFC'));
      }),
    );
  });
});

describe('fold', () => {
  it.each([
    ['UBND HUYỆN QUẢNG TRẠCH', 'ubnd huyen quang trach'],
    ['Đà Nẵng', 'da nang'],
    ['ĐỒNG HỚI', 'dong hoi'],
    ['Đường  Đi', 'duong di'],
    ['Thuỷ / Thủy', 'thuy / thuy'],
    ['ưỡn ượng ỡ Ẵ Ỹ', 'uon uong o a y'],
    ['Sở\u00a0Y\u200btế', 'so y te'],
    ['12/QĐ-UBND', '12/qd-ubnd'],
  ])('%j → %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(fold(text.normalize('NFD'))).toBe(folded);
  });

  it('folds every Vietnamese letter to a Latin one', () => {
    const vowels = 'aăâeêioôơuưy'.split('');
    const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
    for (const vowel of vowels) {
      for (const tone of tones) {
        for (const letter of [vowel + tone, (vowel + tone).toUpperCase()]) {
          expect(fold(letter.normalize('NFC'))).toMatch(/^[aeiouy]$/);
        }
      }
    }
    expect(fold('đĐ')).toBe('dd');
  });

  it('has nothing left to do the second time, and does not see case or composition', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(fold(text.normalize('NFD'))).toBe(fold(text));
        expect(fold(cleanText(text))).toBe(fold(text));
      }),
    );
  });
});
