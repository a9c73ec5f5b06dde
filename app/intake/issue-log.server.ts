import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { type Issue, isWarning } from '#app/model/issue.ts';
import type { Findings } from '#app/store/quality.server.ts';
import { ISSUES_HEAD, ISSUES_TAIL } from '#app/store/stored-issues.server.ts';
import { gatherFindings } from './findings.ts';

/** As many of each kind are held in memory and told; the file has them all. */
export const MOST_TOLD = 1000;
const FLUSH_CHARACTERS = 1 << 16;

export interface IssueLog {
  add(issue: Issue): void;
  drain(): Promise<void>;
  /** Ends the file. The SHA-256 is over refusals, in order, without the files' names. */
  finish(): Promise<{ sha256: string }>;
  close(): Promise<void>;
  refusals(): { told: Issue[]; total: number };
  warnings(): { told: Issue[]; total: number };
  /** All of them, counted by kind. */
  findings(): Findings;
}

export async function openIssueLog(path: string, fileNames: readonly string[]): Promise<IssueLog> {
  const handle = await open(path, 'wx');
  const hash = createHash('sha256');
  const refusals = { told: [] as Issue[], total: 0 };
  const warnings = { told: [] as Issue[], total: 0 };
  const gathered = gatherFindings();
  let text = ISSUES_HEAD;
  let first = true;

  async function flush(): Promise<void> {
    const bytes = text;
    text = '';
    await handle.appendFile(bytes);
  }

  return {
    add({ file, row, column, code, suggestion }) {
      const issue: Issue = { file, row, column, code, ...(suggestion ? { suggestion } : {}) };
      const list = isWarning(code) ? warnings : refusals;
      list.total += 1;
      gathered.add(issue);
      if (list.told.length < MOST_TOLD) list.told.push(issue);
      if (list === refusals)
        hash.update(`${fileNames.indexOf(file)}\t${row}\t${column}\t${code}\n`);
      text += `${first ? '' : ',\n'}${JSON.stringify(issue)}`;
      first = false;
    },
    async drain() {
      if (text.length >= FLUSH_CHARACTERS) await flush();
    },
    async finish() {
      text += ISSUES_TAIL;
      await flush();
      return { sha256: hash.digest('hex') };
    },
    close: () => handle.close(),
    refusals: () => refusals,
    warnings: () => warnings,
    findings: () => gathered.findings(),
  };
}
