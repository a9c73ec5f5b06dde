import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importFiles } from '#app/intake/import-files.server.ts';
import { storedTasks } from './stored-bytes.ts';

/** Run in a process of its own, whose time zone is the test's: a line of figures for each half-hour. */
const LIST = [
  'task_code,title,unit_code,assigned_on,due_on,completed_on',
  'A,Hạn hôm trước,u,2019-06-03,2019-06-29,',
  'B,Hạn cuối tháng,u,2019-06-03,2019-06-30,',
  'C,Hạn đầu tháng,u,2019-06-03,2019-07-01,',
  'D,Xong lúc nửa đêm,u,2019-06-30T16:59:59Z,2019-06-30T17:00:00Z,2019-06-28T23:59:59-08:00',
  'E,Xong không ghi múi giờ,u,2019-06-03T23:59:59,2019-06-28 00:00:00,2019-06-29T00:00:00',
];
const START = Date.parse('2019-06-30T12:00:00+07:00');
const HALF_HOUR = 1_800_000;

const folder = await mkdtemp(join(tmpdir(), 'dondoc-month-end-'));
try {
  const dataDir = join(folder, 'store');
  await mkdir(dataDir);
  await writeFile(
    join(dataDir, 'units.csv'),
    'code,name_vi,name_en,group,valid_from,valid_to\nu,Sở U,U,department,,\n',
  );
  const file = join(folder, 'list.csv');
  await writeFile(file, LIST.join('\n'));
  for (let at = 0; at < 48; at += 1) {
    const asOf = new Date(START + at * HALF_HOUR).toISOString();
    const request = { dataDir, files: [file], asOf, importedBy: 'test', confirm: true };
    const outcome = await importFiles(request);
    const tasks = await storedTasks(dataDir, outcome.snapshot ?? '');
    const rows = tasks
      .map((task) =>
        ['task_code', 'assigned_on', 'due_on', 'completed_on', 'status', 'days_overdue']
          .map((column) => String(task[column]))
          .join(' '),
      )
      .sort();
    process.stdout.write(`${JSON.stringify([asOf, outcome.snapshot, outcome.as_of, rows])}\n`);
  }
} finally {
  await rm(folder, { recursive: true });
}
