import { LRUCache } from 'lru-cache';
import type { BindValue, Engine, QueryOptions } from '#app/engine/engine.ts';
import type { Rights } from '#app/model/rights.ts';
import type { Query } from './query.ts';
import { ask } from './run.server.ts';

type Answer = readonly Readonly<Record<string, unknown>>[];

export interface AnswerKey {
  /** Of the data: an answer never changes within one. */
  generation: number;
  /** What a reader may not see must not come from another's answer. */
  rights: Rights;
}

export interface AnswerCache {
  /**
   * As `ask`, remembered. Identical questions at the same time are asked once. An error is told
   * to everyone who waits and then forgotten. Rows are shared between callers, so they are frozen.
   */
  ask<Params extends object, Row>(
    engine: Engine,
    key: AnswerKey,
    query: Query<Params, Row>,
    params: Readonly<NoInfer<Params>>,
    options?: QueryOptions,
  ): Promise<readonly Readonly<Row>[]>;
}

/** Least recently used answers go first, by number and by (estimated) bytes. */
export function createAnswerCache({
  maxEntries = 2_000,
  maxBytes = 64 * 1024 * 1024,
}: { maxEntries?: number; maxBytes?: number } = {}): AnswerCache {
  const answers = new LRUCache<string, Answer>({
    max: maxEntries,
    maxSize: maxBytes,
    sizeCalculation: (answer, text) => answerBytes(answer) + text.length * 2,
  });
  const asked = new Map<string, Promise<Answer>>();

  function start(text: string, produce: () => Promise<readonly unknown[]>): Promise<Answer> {
    const asking = produce()
      .then((rows) => {
        const answer = freeze(rows);
        answers.set(text, answer);
        return answer;
      })
      .finally(() => asked.delete(text));
    asked.set(text, asking);
    return asking;
  }

  return {
    async ask<Params extends object, Row>(
      engine: Engine,
      key: AnswerKey,
      query: Query<Params, Row>,
      params: Readonly<NoInfer<Params>>,
      options?: QueryOptions,
    ) {
      const text = keyText(key, query.name, params as Readonly<Record<string, BindValue>>);
      const known = answers.get(text);
      if (known) return known as readonly Readonly<Row>[];
      const answer =
        asked.get(text) ?? start(text, () => ask(engine, query, params, key.rights, options));
      return (await answer) as readonly Readonly<Row>[];
    },
  };
}

/** Parameters in the order of their names: the same question is the same key. */
function keyText(
  { generation, rights }: AnswerKey,
  name: string,
  params: Readonly<Record<string, BindValue>>,
): string {
  const sorted = Object.keys(params)
    .sort()
    .map((param) => [param, params[param]]);
  return JSON.stringify([generation, rights.units, rights.officers, name, sorted]);
}

function freeze(rows: readonly unknown[]): Answer {
  for (const row of rows) Object.freeze(row);
  return Object.freeze(rows) as Answer;
}

const ROW_BYTES = 64;
const CELL_BYTES = 16;

function answerBytes(answer: Answer): number {
  let bytes = ROW_BYTES;
  for (const row of answer) {
    bytes += ROW_BYTES;
    for (const cell of Object.values(row)) {
      bytes += CELL_BYTES + (typeof cell === 'string' ? cell.length * 2 : 0);
    }
  }
  return bytes;
}
