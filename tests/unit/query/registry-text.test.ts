import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { registryText } from '#app/query/registry-text.ts';

describe('registryText', () => {
  it('keeps the text as it is, whatever stands in it', () => {
    const text = "select '`${x}\\n' as a, $b as b";
    const source = registryText([
      { name: 'a-query', question: 'Why? */ "x"', params: [], rights: [], columns: [], text },
    ]);
    const literal = /text: (`[\s\S]*`) \}/.exec(source)?.[1] ?? '';
    expect(runInNewContext(literal)).toBe(text);
    expect(source).toContain('/** Why? * / "x" */');
    expect(source).toContain('readonly aQuery: Query<AQueryParams, AQueryRow>;');
    expect(source).toContain('export type AQueryParams = Readonly<Record<never, never>>;');
  });

  it('types parameters and rows, nulls included', () => {
    const source = registryText([
      {
        name: 'a',
        question: 'Why?',
        params: [
          { name: 'units', type: 'text[]', nullable: true },
          { name: 'top', type: 'integer', nullable: false },
        ],
        rights: ['readable_units'],
        columns: [{ name: 'due_on', type: 'date', nullable: true }],
        text: 'select 1',
      },
    ]);
    expect(source).toContain('units: readonly string[] | null;\ntop: number;');
    expect(source).toContain('due_on: string | null;');
  });
});
