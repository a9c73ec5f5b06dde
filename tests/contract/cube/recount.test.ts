import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { cubeView } from '#app/cube/cube-view.ts';
import { parseQuery } from '#app/model/filters.ts';
import { MONTH_ASSIGNED } from '#app/model/population.ts';
import { scopeOf } from '#app/query/scope.ts';
import { summary } from '#app/query/summary.ts';
import { demoOf, pathOf } from '../api/demo.ts';
import { asked, questionOf } from '../questions.ts';
import { countsOf, matching } from '../recount.ts';
import { cubeOf } from './cube-of.ts';

/** What a browser counts, what the server counts, and a count of the source files that uses none of the product's code. */
const demo = demoOf('quang-binh');
vi.setConfig({ testTimeout: 180_000 });

/** Words stay with the server, and a cube is of one snapshot. */
const sliced = asked.map((drawn) => ({ ...drawn, q: undefined, age: 0 }));

test('browser, server and recount agree on every count, whatever is filtered', async () => {
  const here = cubeView(await cubeOf(demo.api));
  const { snapshots } = await demo.recount();
  const newest = snapshots.at(-1);
  if (!newest) throw new Error('the demo has no snapshot');
  await fc.assert(
    fc.asyncProperty(sliced, async (drawn) => {
      const question = questionOf(drawn);
      const { searchParams } = new URL(pathOf('summary', question), 'http://127.0.0.1');
      const scope = await scopeOf(here, parseQuery(searchParams).filters, MONTH_ASSIGNED);
      const { counts } = await summary(here, scope);
      expect(counts).toEqual(countsOf(matching(newest, question)));
      expect(counts).toEqual((await demo.summary(question)).counts);
    }),
    { numRuns: 200 },
  );
});
