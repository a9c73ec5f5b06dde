import { useCallback, useEffect, useRef, useState } from 'react';
import { linkTo } from '#app/model/filters.ts';
import type { Task, TasksAnswer } from '#app/query/tasks.ts';
import type { PageData } from '../page/page-data.ts';

/** Rows a request: a list of twenty thousand in eighty. */
const STEP = '250';

interface Growth {
  of: TasksAnswer;
  rows: readonly Task[];
  next: string | null;
  failed: boolean;
}

/**
 * The list that the page came with, and what follows it once it is asked for: the next keyset pages, of the snapshot and
 * in the order that the first one began with.
 */
export function useGrowingList(list: TasksAnswer, { filters }: Pick<PageData, 'filters'>) {
  const first: Growth = { of: list, rows: list.rows, next: list.next_cursor, failed: false };
  const [grown, setGrown] = useState(first);
  const current = grown.of === list ? grown : first;
  const asking = useRef<AbortController | null>(null);
  useEffect(
    () => () => {
      asking.current?.abort();
      asking.current = null;
    },
    [list],
  );
  const { rows, next, failed } = current;
  const more = useCallback(() => {
    if (next === null || failed || asking.current !== null) return;
    const request = new AbortController();
    asking.current = request;
    fetchPage(linkTo('/api/v1/tasks.json', filters, { limit: STEP, cursor: next }), request.signal)
      .then((page) =>
        setGrown({
          of: list,
          rows: [...rows, ...page.rows],
          next: page.next_cursor,
          failed: false,
        }),
      )
      .catch(() => {
        if (!request.signal.aborted) setGrown({ of: list, rows, next, failed: true });
      })
      .finally(() => {
        if (asking.current === request) asking.current = null;
      });
  }, [list, filters, rows, next, failed]);
  return { list, rows, next, failed, more };
}

async function fetchPage(address: string, signal: AbortSignal): Promise<TasksAnswer> {
  const answer = await fetch(address, { signal });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return (await answer.json()) as TasksAnswer;
}
