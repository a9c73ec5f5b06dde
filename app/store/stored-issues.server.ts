import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Issue } from '#app/model/issue.ts';
import { ISSUES_FILE } from './layout.ts';

/** issues.json holds one issue a line between these two, so that it is read and written in parts. */
export const ISSUES_HEAD = '{"issues":[\n';
export const ISSUES_TAIL = '\n]}\n';

/** The first issues of a snapshot, in the order in which they were found. */
export async function readIssues(folder: string, limit = 1000): Promise<Issue[]> {
  const input = createReadStream(join(folder, ISSUES_FILE), 'utf8');
  const issues: Issue[] = [];
  try {
    for await (const line of createInterface({ input })) {
      if (!line.startsWith('{"file"')) continue;
      issues.push(JSON.parse(line.replace(/,$/, '')) as Issue);
      if (issues.length >= limit) break;
    }
  } finally {
    input.destroy();
  }
  return issues;
}
