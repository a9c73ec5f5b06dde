import { describe, expect, it } from 'vitest';
import { PageFrame } from '#app/ui/page-frame.tsx';
import { cssString } from '#app/ui/css-string.ts';
import { html } from './render.tsx';

const page = html(
  <PageFrame
    skipLabel="Đến nội dung"
    office={{ name: 'UBND tỉnh Quảng Bình', href: '/', product: 'Theo dõi thực hiện nhiệm vụ' }}
    nav={{
      label: 'Chính',
      items: [
        { label: 'Tổng quan', href: '/', current: true },
        { label: 'Xếp hạng', href: '/units?basis=due' },
      ],
    }}
    languages={{
      label: 'Ngôn ngữ',
      choices: [
        { lang: 'vi', label: 'Tiếng Việt', href: '/', current: true },
        { lang: 'en', label: 'English', href: '/?lang=en', current: false },
      ],
    }}
    search={{ action: '/tasks', name: 'q', label: 'Tìm nhiệm vụ', submit: 'Tìm' }}
    asOf={{
      text: 'Số liệu đến 10:00 ngày 03/06/2019',
      note: 'có bản mới hơn',
      noteHref: '/?new',
      state: 'older',
    }}
    footer={{
      source: 'Nguồn',
      links: [{ label: 'Tải CSV', href: '/api/v1/tasks.csv' }],
    }}
  >
    <p>Nội dung</p>
  </PageFrame>,
);

describe('PageFrame', () => {
  it('starts with the skip link to the page itself', () => {
    expect(page).toMatch(/^<div class="page"><a class="skip" href="#main">/);
    expect(page).toMatch(/<main[^>]* id="main" tabindex="-1"><p>Nội dung<\/p>/i);
  });

  it('marks the page one is on, once', () => {
    expect(page.match(/aria-current="page"/g)).toHaveLength(1);
    expect(page).toMatch(/aria-current="page" href="\/">Tổng quan/);
  });

  it('says how the data stand to the newest and leads there', () => {
    expect(page).toMatch(/data-state="older"/);
    expect(page).toMatch(/<a href="\/\?new">có bản mới hơn<\/a>/);
  });
});

describe('cssString', () => {
  it('cannot be ended from inside', () => {
    expect(cssString('</style>"\\\n')).toBe('"\\3c /style\\3e \\22 \\5c \\a "');
  });
});
