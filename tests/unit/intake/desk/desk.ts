import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished } from 'vitest';
import { type DeskOptions, openImportDesk } from '#app/intake/desk/desk.server.ts';
import type { ImportDesk, OnPublished } from '#app/intake/desk/import-desk.ts';
import type { ImportJob, JobRequest } from '#app/intake/desk/import-job.ts';
import { AS_OF, HEADER, line } from '../../store/data-folder.ts';

export const REQUEST: JobRequest = {
  as_of: AS_OF,
  mapping: null,
  source: null,
  confirm: false,
  dry_run: false,
};

/** Where it does not matter who hears of a snapshot. */
export const UNHEARD: OnPublished = () => Promise.resolve();

export function listOf(...codes: string[]): string {
  return [HEADER, ...codes.map((code) => line(code)), ''].join('\n');
}

export function body(text: string): Readable {
  return Readable.from([Buffer.from(text)]);
}

/** Closed when the test ends; what it did not expect fails the test. */
export function deskOf(dataDir: string, options: Partial<DeskOptions> = {}): ImportDesk {
  const unexpected: unknown[] = [];
  const onError = (error: unknown) => unexpected.push(error);
  const desk = openImportDesk({ dataDir, onError, ...options });
  onTestFinished(() => expect(unexpected).toEqual([]));
  onTestFinished(() => desk.close());
  return desk;
}

export async function ended(desk: ImportDesk, id: string): Promise<ImportJob> {
  for (;;) {
    const job = await desk.get(id);
    if (job === null) throw new Error('the job is gone');
    if (job.state !== 'running') return job;
    await sleep(50);
  }
}
