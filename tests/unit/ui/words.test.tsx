import { describe, expect, it } from 'vitest';
import { KpiRow } from '#app/ui/kpi-tile.tsx';
import { Sentence } from '#app/ui/sentence.tsx';
import { html } from './render.tsx';

describe('Sentence', () => {
  const page = html(
    <Sentence
      lead={[
        { text: '189 trong 531; ' },
        { text: '14 hoàn thành quá hạn', tone: 'done_late', breakBefore: true },
        { text: '.' },
      ]}
      rest={[{ text: 'UBND thị xã Ba Đồn', href: '/units/BD' }]}
      note="Ghi chú"
    />,
  );

  it('is the heading of the page, its words in their status colour', () => {
    expect(page).toMatch(
      /<h1[^>]*>189 trong 531; <br[^>]*\/><span class="sentence-part tone-done_late">14 hoàn thành quá hạn<\/span>\.<\/h1>/,
    );
  });

  it('links the units it names', () => {
    expect(page).toMatch(/<a class="sentence-part" href="\/units\/BD">UBND thị xã Ba Đồn<\/a>/);
  });
});

describe('KpiRow', () => {
  it('gives a number its unit, its fraction and its link', () => {
    const page = html(
      <KpiRow
        label="Chỉ số"
        tiles={[
          {
            label: 'Tỷ lệ hoàn thành',
            value: '35,6',
            unit: '%',
            href: '/tasks?status=done_on_time',
            ratio: { figures: '189/531', of: ' nhiệm vụ' },
            change: { mark: '▲', text: '1,9 điểm % (tháng 5: 33,7%)' },
          },
        ]}
      />,
    );
    expect(page).toMatch(
      /<a href="\/tasks\?status=done_on_time">35,6<span class="kpi-unit">%<\/span><\/a>/,
    );
    expect(page).toContain('<strong>189/531</strong> nhiệm vụ');
    expect(page).toContain('1,9 điểm % (tháng\u00a05:\u00a033,7%)');
  });
});
