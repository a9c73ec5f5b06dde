import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Issue } from '#app/model/issue.ts';
import { ISSUES_FILE } from './layout.ts';

/** issues.json holds one issue a line between these two, so that it is read and written in parts. */
export const ISSUES_HEAD = '{"issues":[\n';
export const ISSUES_TAIL = '\n]}\n';

/** The issues of a snapshot, in the order in which they were found, as they are read. */
export async function* eachIssue(folder: string): AsyncGenerator<Issue> {
  const input = createReadStream(join(folder, ISSUES_FILE), 'utf8');
  try {
    for await (const line of createInterface({ input })) {
      if (line.startsWith('{"file"')) yield JSON.parse(line.replace(/,$/, '')) as Issue;
    }
  } finally {
    input.destroy();
  }
}

/** The first of them. */
export async function readIssues(folder: string, limit = 1000): Promise<Issue[]> {
  const issues: Issue[] = [];
  for await (const issue of eachIssue(folder)) {
    issues.push(issue);
    if (issues.length >= limit) break;
  }
  return issues;
}
