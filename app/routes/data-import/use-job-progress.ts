import { useRevalidator } from '@remix-run/react';
import { useEffect, useState } from 'react';
import type { JobData } from './job-data.server.ts';

const LOOK_EVERY_MS = 400;

type Progress = JobData['job']['progress'];

/** How far an import is, asked again and again while it runs; once it has ended the page is read anew. */
export function useJobProgress({ id, progress }: JobData['job']): Progress {
  const [seen, setSeen] = useState(progress);
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    async function look() {
      const found = await lookUp(id, stop.signal);
      if (stop.signal.aborted) return;
      if (found?.progress) setSeen(found.progress);
      if (found !== null && found.state !== 'running') revalidate();
      else timer = setTimeout(() => void look(), LOOK_EVERY_MS);
    }
    timer = setTimeout(() => void look(), LOOK_EVERY_MS);
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [id, revalidate]);
  return seen;
}

/** Null where the server did not answer this time. */
async function lookUp(id: string, signal: AbortSignal) {
  try {
    const response = await fetch(`/api/v1/imports/${encodeURIComponent(id)}`, { signal });
    return response.ok
      ? ((await response.json()) as Pick<JobData['job'], 'state' | 'progress'>)
      : null;
  } catch {
    return null;
  }
}
