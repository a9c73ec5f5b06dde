import { describe, expect, it } from 'vitest';
import {
  assertSnapshotId,
  createTaskOf,
  createTaskView,
  literal,
  pathLiteral,
} from '#app/engine/relations.ts';

describe('literals', () => {
  it('double their quotes', () => {
    expect(literal("a'b''c")).toBe("'a''b''''c'");
  });

  it('refuse a NUL, and in paths what a glob would unfold', () => {
    expect(() => literal('a\0b')).toThrow('NUL');
    for (const path of ['/x/*', '/x/?', '/x/[a]', '/x/{a,b}']) {
      expect(() => pathLiteral(path)).toThrow('glob');
    }
  });
});

describe('snapshot ids', () => {
  it('are the pattern and nothing else', () => {
    expect(() => assertSnapshotId('20190703T100000-r1')).not.toThrow();
    for (const id of [
      '',
      '*',
      '../x',
      '20190703T100000-r0',
      "20190703T100000-r1'",
      '20190703T100000-r1\n',
    ]) {
      expect(() => assertSnapshotId(id), JSON.stringify(id)).toThrow();
    }
  });
});

describe('task relations', () => {
  const one = { id: 'A', asOf: '', asOfDay: '', revision: 1, folder: "/data/o'hara/A" };

  it('are empty and typed without a snapshot', () => {
    expect(createTaskView([])).toContain('cast(null as date) as due_on');
    expect(createTaskOf([])).toMatch(/where false$/);
  });

  it('name exactly the given files', () => {
    expect(createTaskView([one])).toMatch(
      /from read_parquet\(\['\/data\/o''hara\/A\/tasks\.parquet'\]\)$/,
    );
    expect(createTaskOf([one])).toContain("when 'A' then '/data/o''hara/A/tasks.parquet'");
  });
});
