import { expect, test } from 'vitest';
import { progressLine } from '#app/cli/progress-line.ts';

function screen(isTTY: boolean) {
  const written: string[] = [];
  const stream = { isTTY, write: (text: string) => written.push(text) > 0 };
  return { written, line: progressLine(stream as unknown as NodeJS.WriteStream) };
}

test('who watches sees one line that changes and goes', () => {
  const { written, line } = screen(true);
  line.tell({ phase: 'reading', read: { share: 0.426, rows: 1200 } });
  line.tell({ phase: 'publishing' });
  line.end();
  expect(written).toEqual(
    ['reading … 42 %, 1200 rows', 'publishing …', ''].map((text) => `\r\u001b[K${text}`),
  );
});

test('a file or a pipe gets nothing', () => {
  const { written, line } = screen(false);
  line.tell({ phase: 'reading', read: { share: 0.5, rows: 1 } });
  line.end();
  expect(written).toEqual([]);
});
