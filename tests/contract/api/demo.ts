import { afterAll, beforeAll } from 'vitest';
import type { ProvinceName } from '#app/demo/plan.ts';
import type { LeagueAnswer } from '#app/query/league.ts';
import type { SummaryAnswer } from '#app/query/summary.ts';
import type { TasksAnswer } from '#app/query/tasks.ts';
import { type Api, openApi } from '../../fixtures/api.ts';
import { demoStore } from '../../fixtures/demo-store.ts';
import { type Question, type Recount, recount } from '../recount.ts';

export interface Demo {
  api: Api;
  /** Asks a resource and reads its JSON. */
  summary(question: Asked): Promise<SummaryAnswer>;
  league(question: Asked): Promise<LeagueAnswer>;
  tasks(question: Asked): Promise<TasksAnswer>;
  recount(): Promise<Recount>;
}

/** A question with whatever else the API takes. */
export interface Asked extends Partial<Question> {
  as_of?: string;
  sort?: string;
  limit?: string;
  cursor?: string;
  series?: string;
}

/** One demo province behind the API for a test file; what it gives is there once the tests run. */
export function demoOf(province: ProvinceName): Demo {
  let open: { api: Api; sources: string } | null = null;
  let counting: Promise<Recount> | null = null;
  const opened = () => {
    if (!open) throw new Error('the demo is open while tests run');
    return open;
  };
  beforeAll(async () => {
    const { dataDir, sources } = await demoStore(province);
    open = { api: await openApi(dataDir), sources };
  });
  afterAll(() => open?.api.close());
  return {
    get api() {
      return opened().api;
    },
    summary: (question) => opened().api.json(pathOf('summary', question)),
    league: (question) => opened().api.json(pathOf('league', question)),
    tasks: (question) => opened().api.json(pathOf('tasks', question)),
    recount: () => (counting ??= recount(opened().sources)),
  };
}

export function pathOf(resource: string, question: Asked): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(question) as [string, string | string[]][]) {
    for (const one of [value].flat()) params.append(name, one);
  }
  return params.size === 0 ? `/api/v1/${resource}` : `/api/v1/${resource}?${params.toString()}`;
}
