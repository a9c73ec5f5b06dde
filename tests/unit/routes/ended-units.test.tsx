import { expect, test } from 'vitest';
import { parseQuery } from '#app/model/filters.ts';
import { EndedUnits } from '#app/routes/page/ended-units.tsx';
import type { PageData } from '#app/routes/page/page-data.ts';
import { wordsIn } from '#app/routes/page/words.ts';
import { html } from '../ui/render.tsx';

const OLD = { code: 'SGTVT', name_vi: 'Sở Giao thông vận tải', name_en: 'Department of Transport' };
const NEW = { code: 'SXD', name_vi: 'Sở Xây dựng', name_en: 'Department of Construction' };

function said(query: string): string {
  const { filters } = parseQuery(new URLSearchParams(query));
  const page = {
    path: '/trends',
    filters,
    kept: {},
    snapshots: ['20250331T170000-r1', '20250228T170000-r1', '20250131T170000-r1'].map((id) => ({
      id,
      as_of: `${id.slice(0, 4)}-${id.slice(4, 6)}-${id.slice(6, 8)}T17:00:00+07:00`,
    })),
    units: [
      { ...OLD, group: 'department', offered: false, ended_on: '2025-02-28' },
      { ...NEW, group: 'department', offered: true, ended_on: null },
    ],
  } as unknown as PageData;
  return html(<EndedUnits page={page} words={wordsIn(filters.lang)} />);
}

test('a chosen unit that ended is said to have, with the way to the last list that had it', () => {
  const text = said('unit=SGTVT&unit=SXD');
  expect(text).toContain(
    '<strong>Sở Giao thông vận tải</strong>: Đơn vị kết thúc hoạt động sau ngày 28/02/2025.',
  );
  expect(text).toContain('as_of=20250228T170000-r1');
  expect(text).not.toContain('Sở Xây dựng');
  const english = said('unit=SGTVT&lang=en');
  expect(english).toContain('The unit ended after 28 February 2025.');
  expect(english).toContain('The last data while it existed: 17:00 on 28 February 2025');
});

test('nothing is said of units that stand, that nobody chose, or that are counted on today’s structure', () => {
  expect(said('unit=SXD')).toBe('');
  expect(said('')).toBe('');
  expect(said('unit=SGTVT&structure=today')).toBe('');
});
