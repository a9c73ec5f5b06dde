import { describe, expect, it } from 'vitest';
import { FilterBar } from '#app/ui/filter-bar.tsx';
import type { FilterBarModel } from '#app/ui/filter-model.ts';
import { searchOf } from '#app/ui/form.tsx';
import { html } from './render.tsx';

const texts = {
  label: 'Bộ lọc',
  apply: 'Áp dụng',
  more: '+ Thêm bộ lọc',
  compact: 'Bộ lọc (1)',
  remove: 'Bỏ lọc',
};

const model: FilterBarModel = {
  action: '/tasks',
  controls: [
    {
      kind: 'period',
      name: 'period',
      label: 'Kỳ',
      place: 'bar',
      value: '2019-H1',
      display: '6 tháng đầu năm 2019',
      options: [{ label: 'Năm', options: [{ value: '2019-H1', label: '6 tháng đầu năm 2019' }] }],
      range: {
        legend: 'Hoặc',
        from: { name: 'period_from', label: 'Từ', value: '2019-01-15' },
        to: { name: 'period_to', label: 'Đến', value: '' },
      },
    },
    {
      kind: 'select',
      name: 'basis',
      label: 'Tính theo',
      place: 'bar',
      value: 'due',
      options: [
        { value: '', label: 'Ngày giao' },
        { value: 'due', label: 'Hạn xử lý' },
      ],
    },
    {
      kind: 'choices',
      name: 'status',
      label: 'Trạng thái',
      place: 'more',
      values: ['open_overdue'],
      options: [
        { value: 'done_late', label: 'Hoàn thành quá hạn' },
        { value: 'open_overdue', label: 'Quá hạn' },
      ],
    },
  ],
  chips: [{ label: 'Trạng thái', value: 'Quá hạn', removeHref: '/tasks?basis=due' }],
  hidden: [{ name: 'sort', value: 'days' }],
};

describe('FilterBar', () => {
  const page = html(<FilterBar model={model} texts={texts} />);

  it('is a GET form that carries what is chosen and the rest of the address', () => {
    expect(page).toMatch(/<form method="get" action="\/tasks"/);
    expect(page).toMatch(/<input type="hidden" name="sort" value="days"\/>/);
    expect(page).toMatch(/<option value="due" selected="">/);
    expect(page).toMatch(/<option value="2019-H1" selected="">/);
    expect(page).toMatch(/name="period_from" value="2019-01-15"/);
    expect(page).toMatch(/name="status" checked="" value="open_overdue"/);
    expect(page).not.toMatch(/checked="" value="done_late"/);
  });

  it('offers buttons that send it without script', () => {
    expect(page.match(/<button type="submit"/g)).toHaveLength(3);
  });

  it('takes a chip away by link and says so', () => {
    expect(page).toMatch(/<a class="chip" href="\/tasks\?basis=due"><span[^>]*>Bỏ lọc <\/span>/);
  });

  it('writes the filters out for paper', () => {
    const printed = page.slice(page.indexOf('filters-printed'));
    expect(printed).toContain('<dt>Kỳ</dt><dd>6 tháng đầu năm 2019</dd>');
    expect(printed).toContain('<dt>Tính theo</dt><dd>Hạn xử lý</dd>');
    expect(printed).toContain('<dt>Trạng thái</dt><dd>Quá hạn</dd>');
  });
});

describe('searchOf', () => {
  it('leaves out what is empty and keeps what repeats', () => {
    const search = searchOf([
      ['period', ''],
      ['status', 'done_late'],
      ['status', 'open_overdue'],
      ['q', '  đê kè '],
    ]);
    expect(new URLSearchParams(search).getAll('status')).toEqual(['done_late', 'open_overdue']);
    expect(new URLSearchParams(search).get('q')).toBe('đê kè');
    expect(search).not.toContain('period');
  });
});
