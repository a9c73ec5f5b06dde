import { beforeAll, describe, expect, it } from 'vitest';
import {
  cell,
  demoList,
  isOverdue,
  keyOf,
  type SourceList,
  type SourceRow,
  type SourceSnapshot,
} from './recount.ts';

interface Step {
  before: SourceSnapshot;
  after: SourceSnapshot;
  both: [SourceRow, SourceRow][];
  gone: SourceRow[];
  fresh: SourceRow[];
}

let list: SourceList;
let steps: Step[];

function step(before: SourceSnapshot, after: SourceSnapshot): Step {
  const earlier = new Map(before.rows.map((row) => [keyOf(row), row]));
  const later = new Set(after.rows.map(keyOf));
  const both = after.rows.flatMap((row): [SourceRow, SourceRow][] => {
    const old = earlier.get(keyOf(row));
    return old ? [[old, row]] : [];
  });
  return {
    before,
    after,
    both,
    gone: before.rows.filter((row) => !later.has(keyOf(row))),
    fresh: after.rows.filter((row) => !earlier.has(keyOf(row))),
  };
}

function origin(row: SourceRow): string {
  return `${cell(row, 'task_code')} ${cell(row, 'assigned_on')}`;
}

function extended([old, row]: [SourceRow, SourceRow]): boolean {
  return cell(old, 'due_on') !== '' && cell(row, 'due_on') > cell(old, 'due_on');
}

beforeAll(async () => {
  list = await demoList({ province: 'quang-binh' });
  steps = list.snapshots.slice(1).flatMap((after, index) => {
    const before = list.snapshots[index];
    return before ? [step(before, after)] : [];
  });
});

describe('between two snapshots of the demo', () => {
  it('tasks are assigned, completed and become overdue every time', () => {
    for (const { before, after, both, fresh } of steps) {
      expect(fresh.length).toBeGreaterThan(100);
      const completed = both.filter(
        ([old, row]) => cell(old, 'completed_on') === '' && cell(row, 'completed_on') !== '',
      );
      expect(completed.length).toBeGreaterThan(30);
      const newlyOverdue = both.filter(
        ([old, row]) => !isOverdue(old, before.day) && isOverdue(row, after.day),
      );
      expect(newlyOverdue.length).toBeGreaterThan(0);
    }
  });

  it('deadlines are extended, some twice, and the first one is kept', () => {
    const moves = steps.flatMap(({ both }) => both.filter(extended));
    expect(moves.length).toBeGreaterThan(50);
    for (const [old, row] of moves) {
      expect(cell(row, 'original_due_on')).toBe(cell(old, 'original_due_on'));
    }
    const times = new Map<string, number>();
    for (const [, row] of moves) times.set(origin(row), (times.get(origin(row)) ?? 0) + 1);
    expect([...times.values()].filter((count) => count > 1).length).toBeGreaterThan(0);
    const saved = steps.flatMap(({ both, before, after }) =>
      both.filter(
        (pair) =>
          extended(pair) && isOverdue(pair[0], before.day) && !isOverdue(pair[1], after.day),
      ),
    );
    expect(saved.length).toBeGreaterThan(0);
  });

  it('open tasks are passed on, each as one vanished and one appeared row', () => {
    let passed = 0;
    for (const { gone, fresh } of steps) {
      const arrived = new Map(fresh.map((row) => [origin(row), row]));
      for (const row of gone) {
        const now = arrived.get(origin(row));
        if (!now) continue;
        passed++;
        expect(cell(now, 'unit_code')).not.toBe(cell(row, 'unit_code'));
        expect(cell(row, 'completed_on')).toBe('');
        expect(cell(now, 'original_due_on')).toBe(cell(row, 'original_due_on'));
        expect(gone.filter((other) => origin(other) === origin(row))).toHaveLength(1);
        expect(fresh.filter((other) => origin(other) === origin(row))).toHaveLength(1);
      }
    }
    expect(passed).toBeGreaterThan(20);
  });

  it('rows vanish for good', () => {
    const vanished = steps.flatMap(({ gone, fresh, after }) => {
      const arrived = new Set(fresh.map(origin));
      return gone.filter((row) => !arrived.has(origin(row))).map((row) => ({ row, after }));
    });
    expect(vanished.length).toBeGreaterThan(10);
    for (const { row, after } of vanished) {
      const later = list.snapshots.filter(({ day }) => day >= after.day);
      expect(later.some(({ rows }) => rows.some((now) => origin(now) === origin(row)))).toBe(false);
    }
  });

  it('completed tasks are reopened', () => {
    const reopened = steps.flatMap(({ both }) =>
      both.filter(
        ([old, row]) => cell(old, 'completed_on') !== '' && cell(row, 'completed_on') === '',
      ),
    );
    expect(reopened.length).toBeGreaterThan(3);
  });

  it('completions are entered after the snapshot that closed their month', () => {
    const late = steps.flatMap(({ both, before }) =>
      both.filter(
        ([old, row]) =>
          cell(old, 'completed_on') === '' &&
          cell(row, 'completed_on') !== '' &&
          cell(row, 'completed_on') <= before.day,
      ),
    );
    expect(late.length).toBeGreaterThan(50);
  });

  it('all states are noted somewhere, and some documents go to several units', () => {
    const rows = list.snapshots.flatMap((snapshot) => snapshot.rows);
    expect(new Set(rows.map((row) => cell(row, 'state_note')))).toEqual(
      new Set(['', 'extension_requested', 'awaiting_confirmation', 'paused', 'returned']),
    );
    expect(rows.some((row) => cell(row, 'co_units').includes(';'))).toBe(true);
    const last = list.snapshots.at(-1)?.rows ?? [];
    const codes = last.map((row) => cell(row, 'task_code'));
    expect(codes.length - new Set(codes).size).toBeGreaterThan(500);
  });
});
