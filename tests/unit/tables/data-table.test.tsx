import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { TableColumn } from '#app/tables/column.ts';
import { DataTable } from '#app/tables/data-table.tsx';

interface Row {
  name: string;
  total: number;
  late: number;
  wide?: boolean;
}

const columns: TableColumn<Row>[] = [
  { id: 'name', header: 'Đơn vị', label: '', rowHeader: true, cell: (row) => row.name },
  {
    id: 'total',
    header: 'Tổng số',
    label: 'Tổng số',
    numeric: true,
    cell: (row) => row.total,
    sort: { href: '?sort=total', current: 'descending' },
    span: (row) => (row.wide ? 2 : 1),
    footer: 7,
  },
  {
    id: 'late',
    header: 'Quá hạn',
    label: 'Quá hạn',
    numeric: true,
    cell: (row) => row.late,
    sort: { href: '?sort=late', current: null },
    blank: (row) => row.late === 0,
    footer: 1,
  },
];
const rows: Row[] = [
  { name: 'Sở Y tế', total: 4, late: 1 },
  { name: 'Sở Nội vụ', total: 3, late: 0 },
];
const rowId = (row: Row) => row.name;

describe('DataTable', () => {
  it('is a table that names itself, its columns and its rows', () => {
    const page = renderToStaticMarkup(
      <DataTable caption="Đơn vị" columns={columns} rows={rows} rowId={rowId} total="Tổng cộng" />,
    );
    const id = /aria-labelledby="([^"]+)"/.exec(page)?.[1];
    expect(page).toContain(`<caption id="${id}"`);
    expect(page.match(/scope="col"/g)).toHaveLength(3);
    expect(page).toMatch(/<th class="[^"]*row-header" scope="row">Sở Y tế<\/th>/);
    expect(page).toMatch(/<tfoot><tr><th scope="row"[^>]*>Tổng cộng<\/th><td[^>]*>7<\/td>/);
  });

  it('sorts by link and says which order holds', () => {
    const page = renderToStaticMarkup(
      <DataTable caption="x" columns={columns} rows={rows} rowId={rowId} />,
    );
    expect(page.match(/aria-sort/g)).toHaveLength(1);
    expect(page).toMatch(/aria-sort="descending"><a href="\?sort=total" class="sort">/);
    expect(page).toMatch(/<a href="\?sort=late" class="sort">/);
  });

  it('keeps the header words for the cards, and lets a card leave out what is blank', () => {
    const page = renderToStaticMarkup(
      <DataTable caption="x" columns={columns} rows={rows} rowId={rowId} />,
    );
    expect(page.match(/data-label="Quá hạn"/g)).toHaveLength(2);
    expect(page.match(/data-blank/g)).toHaveLength(1);
  });

  it('draws no cell that another covers', () => {
    const page = renderToStaticMarkup(
      <DataTable
        caption="x"
        columns={columns}
        rows={[{ name: 'Ban Dân tộc', total: 2, late: 0, wide: true }]}
        rowId={rowId}
      />,
    );
    expect(page).toMatch(/colSpan="2"/i);
    expect(page.match(/<td/g)).toHaveLength(1);
  });

  it('puts away hidden columns, header and all', () => {
    const page = renderToStaticMarkup(
      <DataTable caption="x" columns={columns} rows={rows} rowId={rowId} hidden={['late']} />,
    );
    expect(page).not.toContain('Quá hạn');
    expect(page.match(/scope="col"/g)).toHaveLength(2);
  });

  it('keeps each group with its rows, in the order given', () => {
    const page = renderToStaticMarkup(
      <DataTable
        caption="x"
        columns={columns}
        groups={[
          { id: 'a', heading: 'Sở', note: '2 đơn vị', rows },
          { id: 'b', heading: 'Huyện', rows: [{ name: 'Bố Trạch', total: 1, late: 1 }] },
        ]}
        rowId={rowId}
      />,
    );
    const bodies = page.split('<tbody>').slice(1);
    expect(bodies).toHaveLength(2);
    expect(bodies[0]).toMatch(/scope="rowgroup" colSpan="3".*Sở.*Sở Y tế.*Sở Nội vụ/i);
    expect(bodies[1]).toMatch(/Huyện.*Bố Trạch/);
    expect(bodies[1]).not.toContain('Sở Y tế');
  });

  it('says why it is empty in place of rows', () => {
    const page = renderToStaticMarkup(
      <DataTable
        caption="x"
        columns={columns}
        rows={[]}
        rowId={rowId}
        total="Tổng cộng"
        empty={<p>Không có nhiệm vụ nào khớp bộ lọc.</p>}
      />,
    );
    expect(page).toMatch(/<td colSpan="3"><p>Không có/i);
    expect(page).not.toContain('Tổng cộng');
  });
});
