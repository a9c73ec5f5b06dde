import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { COMPANIONS, type Companion } from '#app/model/measure.ts';
import { LeagueTable, type LeagueRow } from '#app/tables/league-table.tsx';
import { SimpleTable } from '#app/tables/simple-table.tsx';
import { PLAIN_TASK_COLUMNS, type PlainTaskColumn } from '#app/tables/task-columns.ts';
import { TaskTable, type TaskTableRow } from '#app/tables/task-table.tsx';

function everyCompanion<T>(value: T): Record<Companion, T> {
  return Object.fromEntries(COMPANIONS.map((name) => [name, value])) as Record<Companion, T>;
}

const leagueTexts = {
  caption: 'Xếp hạng',
  rank: 'Hạng',
  unit: 'Đơn vị',
  rate: 'Giữ hạn',
  ratio: 'tử/mẫu',
  interval: { label: 'Khoảng tin cậy 95%, %' },
  band: 'So với mặt bằng',
  trend: { label: '12 tháng qua' },
  statusMix: { label: 'Trạng thái' },
  companions: everyCompanion('Gia hạn'),
};
const ranked: LeagueRow = {
  code: 'STP',
  rank: '1',
  movement: { text: '▲ 2', spoken: 'lên 2 bậc' },
  unit: { text: 'Sở Tư pháp', href: '/units/STP' },
  rate: { text: '100,0%' },
  ratio: { text: '62/62', href: '/tasks?unit=STP' },
  interval: <i>interval</i>,
  band: { mark: '▲▲', text: 'Cao hơn rõ rệt', strong: true },
  trend: <i>trend</i>,
  statusMix: <i>mix</i>,
  companions: everyCompanion({ text: '34,4%', ratio: '11/32', strong: true }),
};

function league(row: LeagueRow): string {
  return renderToStaticMarkup(
    <LeagueTable texts={leagueTexts} groups={[{ id: 'g', heading: 'Sở', rows: [row] }]} />,
  );
}

describe('LeagueTable', () => {
  it('says position and movement in words beside the marks', () => {
    const page = league(ranked);
    expect(page).toContain('<span aria-hidden="true">▲ 2</span>');
    expect(page).toContain('lên 2 bậc');
    expect(page).toMatch(/band-strong.*Cao hơn rõ rệt/);
    expect(page).toContain('<strong>34,4%</strong>');
    expect(page).toContain('<i>interval</i>');
  });

  it('gives the reason over band and trend where a unit is not ranked', () => {
    const page = league({ ...ranked, notRanked: 'Không xếp hạng vì mẫu số 16 &lt; 30' });
    expect(page).toMatch(/<td class="col-band"[^>]* colSpan="2">/i);
    expect(page).not.toContain('<i>trend</i>');
    expect(page).not.toContain('Cao hơn');
  });

  it('gives it over the interval too where only counts are told', () => {
    const page = league({
      ...ranked,
      interval: undefined,
      rate: null,
      notRanked: 'chỉ nêu số lượng',
    });
    expect(page).toMatch(/<td class="col-interval"[^>]* colSpan="3">/i);
    expect(page.match(/chỉ nêu số lượng/g)).toHaveLength(1);
    expect(page).not.toContain('100,0%');
  });
});

function everyPlain(value: string): Record<PlainTaskColumn, string> {
  return Object.fromEntries(PLAIN_TASK_COLUMNS.map((name) => [name, value])) as Record<
    PlainTaskColumn,
    string
  >;
}

const taskTexts = {
  caption: 'Nhiệm vụ',
  days: 'Quá hạn, ngày',
  title: 'Nhiệm vụ',
  unit: 'Đơn vị',
  document: 'Văn bản',
  deadline: 'Hạn',
  movedFrom: 'hạn cũ',
  status: 'Trạng thái',
  flags: 'Dấu hiệu',
  plain: everyPlain('Lĩnh vực'),
};
const task: TaskTableRow = {
  id: 'QB-1 STP',
  status: { code: 'hanging', text: 'Quá hạn' },
  days: { text: '11' },
  title: { text: 'Xác minh', href: '/tasks/QB-1' },
  code: 'QB-1',
  unit: { text: 'Sở Tư pháp' },
  document: { number: '1002/UBND-NC', assigned: 'giao 18/06/2019' },
  deadline: { earlier: ['20/06', '21/06'], current: '22/06', note: 'lùi 2 lần' },
  flags: [{ text: 'Treo' }],
  plain: { ...everyPlain(''), field: 'Kinh tế' },
};

describe('TaskTable', () => {
  it('strikes moved deadlines through and says that they are old', () => {
    const page = renderToStaticMarkup(<TaskTable texts={taskTexts} rows={[task]} />);
    expect(page).toMatch(/hạn cũ <\/span><s>20\/06<\/s>.*<s>21\/06<\/s>.*<strong>22\/06<\/strong>/);
    expect(page).toContain('lùi 2 lần');
    expect(page).toMatch(/<a href="\/tasks\/QB-1">Xác minh<\/a>/);
  });

  it('lets the code break away from the title, never the number', () => {
    const page = renderToStaticMarkup(<TaskTable texts={taskTexts} rows={[task]} />);
    expect(page).toContain('\u2002<span class="code">QB-1</span>');
    expect(page).toContain('<span class="nobreak">1002/UBND-NC</span>');
  });

  it('leaves days and flags out of the card of a task that has none', () => {
    const page = renderToStaticMarkup(
      <TaskTable texts={taskTexts} rows={[{ ...task, days: null, flags: [] }]} />,
    );
    expect(page.match(/data-blank/g)).toHaveLength(2);
  });
});

describe('chosen columns', () => {
  it('stand in the order of the table, beside the one that names the row', () => {
    const page = renderToStaticMarkup(
      <TaskTable texts={taskTexts} rows={[task]} shown={['title', 'field']} />,
    );
    expect(page.match(/<t[hd] class="col-\w+/g)).toEqual([
      '<th class="col-title',
      '<td class="col-field',
    ]);
    expect(page).toContain('Kinh tế');
    expect(page).not.toContain('1002/UBND-NC');
  });

  it('leave a reason over the columns that are left of those it covers', () => {
    const page = renderToStaticMarkup(
      <LeagueTable
        texts={leagueTexts}
        shown={['unit', 'interval', 'status']}
        groups={[{ id: 'g', rows: [{ ...ranked, interval: undefined, notRanked: 'vì ít' }] }]}
      />,
    );
    expect(page).toMatch(/<td class="col-interval" data-label="[^"]*"><div/);
    expect(page).toContain('<i>mix</i>');
  });

  it('print the two numbers beside a companion that is not among the usual ones', () => {
    const page = renderToStaticMarkup(
      <LeagueTable
        texts={leagueTexts}
        shown={['unit', 'hanging_share']}
        groups={[{ id: 'g', rows: [ranked] }]}
      />,
    );
    expect(page).toContain('<span class="companion-ratio">(11/32)</span>');
  });
});

describe('SimpleTable', () => {
  it('prints texts, links and gaps, and closes with the total', () => {
    const page = renderToStaticMarkup(
      <SimpleTable
        caption="Trạng thái"
        columns={[
          { id: 'status', label: 'Trạng thái' },
          { id: 'n', label: 'Số', numeric: true },
        ]}
        rows={[
          ['Đúng hạn', { text: '120', href: '/tasks' }],
          ['Trễ', null],
        ]}
        total={['Tổng số', '531']}
      />,
    );
    expect(page).toContain('<a href="/tasks">120</a>');
    expect(page).toMatch(/Trễ<\/th><td[^>]*><div class="cell">–<\/div>/);
    expect(page).toMatch(/<tfoot>.*Tổng số.*531/);
  });
});
