import { expect, test } from 'vitest';
import { inboxReport, reportText } from '#app/intake/desk/inbox-report.ts';
import { type ImportOutcome, tell } from '#app/intake/outcome.ts';

const ASKED: ImportOutcome = {
  status: 'refused',
  snapshot: null,
  as_of: '2019-07-03T10:00:00+07:00',
  revision: null,
  source: '',
  created_units: [],
  rows_read: 3,
  rows_accepted: 0,
  rows_refused: 3,
  rows_skipped: 0,
  may_hold_secrets: false,
  ...tell(
    {
      told: [
        {
          file: 'l.csv',
          row: null,
          column: null,
          code: 'fewer_rows',
          counts: { then: 100, now: 3 },
        },
      ],
      total: 1,
    },
    { told: [], total: 0 },
  ),
};

test('a question is answered in the file beside the list, not on a command line', () => {
  const about = { file: 'l.csv', at: ASKED.as_of, state: 'refused', outcome: ASKED } as const;
  const text = reportText(inboxReport(about, null));
  expect(text).toContain('"confirm": true trong tệp l.csv.json');
  expect(text).not.toContain('--confirm');
});
