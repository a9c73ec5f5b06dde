import { expect, test } from 'vitest';
import { isSecretMark, secrecyOf } from '#app/intake/secrecy-words.ts';

test.each([
  ...['Mật', 'MẬT', '(Mật)', 'Tối mật', 'TUYỆT  MẬT', 'Độ mật: Mật', 'Mức độ mật: Tối mật', 'mat'],
  ...['M', 'TM', 'Secret', 'Mật - Khẩn', 'Mật, Hỏa tốc', 'Mật/Khẩn', 'Tối mật (khẩn)', 'Mật (A)'],
  ...[
    'Tuyệt Mật (độ A)',
    'Mật;Thượng khẩn',
    'Tài liệu tối mật nhà nước',
    'Độ C',
    'm ậ t',
    'Bí mật',
  ],
  ...['Secret/Confidential', 'Restricted', 'x', 'Có', 'true', '✓', 'Chưa giải mật', 'Thường, Mật'],
])('%s is secret in a column of secrecy', (text) => {
  expect(secrecyOf(text)).toBe('secret');
});

test.each([
  ...['', '-', '0', 'Không', 'Thường', 'Không mật', 'Bình thường', 'Công khai', 'false', 'N/A'],
  ...['Khẩn', 'Hỏa tốc', 'Thượng khẩn', 'Thường, Khẩn', 'Thường - Hỏa tốc', 'Độ mật: Không'],
  ...['Văn bản thường', 'Không có', 'Không mật; Khẩn', 'Độ khẩn: Khẩn', 'Hỏa-tốc', 'THƯỜNG'],
])('%s is open', (text) => {
  expect(secrecyOf(text)).toBe('open');
});

test.each(['Loại 2', '1', 'ABC', 'Độ mật:', 'Hạn chế', '*', '?', '...', 'Sở Y tế', 'Thường 2'])(
  '%s is not clear',
  (text) => {
    expect(secrecyOf(text)).toBe('unclear');
  },
);

test.each([
  ...['Mật', 'TỐI MẬT', '(Tuyệt mật)', 'mat', 'Độ mật: Mật', '[Mật]', 'Mật.', 'MẬT - KHẨN'],
  ...['Văn bản Mật', 'Mật (A)', 'M\u00e2\u0323t', 'Thường/Mật', ' mật '],
])('%s is a mark in any column', (text) => {
  expect(isSecretMark(text)).toBe(true);
});

test.each([
  ...['Mất', 'Bí mật', 'Mật ong', 'Thành phố', 'M', 'Mặt', 'Có mặt', 'co mat', 'Mật độ', 'Độ mật'],
  ...['Không mật', 'mặt bằng', 'Bí mật nhà nước: không', 'An toàn, bảo mật', 'Mắt', 'Vắng mặt'],
])('%s is none', (text) => {
  expect(isSecretMark(text)).toBe(false);
});
