import { describe, expect, it } from 'vitest';
import type { TaskHistoryRow } from '#app/query/registry.gen.ts';
import { changesBetween } from '#app/routes/task/changes.ts';
import { wordsIn } from '#app/routes/page/words.ts';

const ROW: TaskHistoryRow = {
  snapshot_id: '20190531T170000-r1',
  as_of: '2019-05-31T17:00:00+07:00',
  as_of_day: '2019-05-31',
  revision: 1,
  task_code: 'QB-1',
  unit_code: 'SYT',
  title: 'Báo cáo',
  document_no: null,
  document_date: null,
  assigner: null,
  co_units: null,
  field: null,
  assigned_on: '2019-05-02',
  due_on: '2019-06-10',
  original_due_on: null,
  completed_on: null,
  evidence_of_completion: false,
  source_status: null,
  state_note: null,
  status: 'open_in_time',
  hanging: false,
  due_soon: false,
  extended: false,
  days_overdue: null,
  inherited_from: null,
  officer: null,
};

function changes(before: Partial<TaskHistoryRow> | null, after: Partial<TaskHistoryRow>) {
  return changesBetween(
    before && { ...ROW, ...before },
    { ...ROW, ...after },
    (code) => `đơn vị ${code}`,
    wordsIn('vi'),
  );
}

describe('what a snapshot says differently from the one before', () => {
  it('says nothing where nothing changed', () => {
    expect(changes({}, {})).toEqual([]);
  });

  it('tells a new row from one that came by transfer', () => {
    expect(changes(null, {})).toEqual(['xuất hiện trong danh sách']);
    expect(changes(null, { inherited_from: 'SXD' })).toEqual(['nhận bàn giao từ đơn vị SXD']);
  });

  it('says how a deadline moved', () => {
    expect(changes({}, { due_on: '2019-06-20' })).toEqual(['lùi hạn từ 10/06/2019 đến 20/06/2019']);
    expect(changes({}, { due_on: '2019-06-05' })).toEqual([
      'rút ngắn hạn từ 10/06/2019 còn 05/06/2019',
    ]);
    expect(changes({}, { due_on: null })).toEqual(['bỏ hạn']);
    expect(changes({ due_on: null }, {})).toEqual(['được giao hạn 10/06/2019']);
  });

  it('says what was done, undone and late', () => {
    expect(changes({}, { completed_on: '2019-06-09', status: 'done_on_time' })).toEqual([
      'hoàn thành ngày 09/06/2019',
    ]);
    expect(changes({ completed_on: '2019-06-09', status: 'done_on_time' }, {})).toEqual(['mở lại']);
    expect(changes({}, { status: 'open_overdue', hanging: true })).toEqual([
      'chuyển sang quá hạn',
      'có kết quả nhưng chưa cập nhật',
    ]);
  });

  it('notes a state once, when it begins', () => {
    expect(changes({}, { state_note: 'extension_requested' })).toEqual(['ghi chú: xin gia hạn']);
    expect(
      changes({ state_note: 'extension_requested' }, { state_note: 'extension_requested' }),
    ).toEqual([]);
  });
});
