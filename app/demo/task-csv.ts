import { type FileHandle, open } from 'node:fs/promises';
import { CANONICAL_COLUMNS, type TaskRow } from '#app/model/task.ts';

/** A list that bears no secret task has no column for it. */
const COLUMNS = CANONICAL_COLUMNS.filter((column) => column !== 'secrecy');

const BUFFERED = 1 << 16;

function field(value: TaskRow[keyof TaskRow]): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  const text = typeof value === 'string' ? value : value.join(';');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One snapshot's file: UTF-8, RFC 4180. Each full buffer waits until the disk has taken it. */
export class TaskCsv {
  rows = 0;
  private buffer = `${COLUMNS.join(',')}\r\n`;
  private readonly handle: FileHandle;

  private constructor(handle: FileHandle) {
    this.handle = handle;
  }

  static async create(path: string): Promise<TaskCsv> {
    return new TaskCsv(await open(path, 'w'));
  }

  add(row: TaskRow): void {
    this.buffer += `${COLUMNS.map((column) => field(row[column])).join(',')}\r\n`;
    this.rows++;
  }

  get full(): boolean {
    return this.buffer.length >= BUFFERED;
  }

  async flush(): Promise<void> {
    await this.handle.writeFile(this.buffer);
    this.buffer = '';
  }

  async close(): Promise<void> {
    await this.flush();
    await this.handle.close();
  }
}
