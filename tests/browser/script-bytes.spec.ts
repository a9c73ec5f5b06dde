import type { Page, Request } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { chartsAlive } from './page-life.ts';

/** kB of script, compressed by gzip: quality.md, "Speed and size". */
const BARS = { load: 120, idle: 350 };

interface Loaded {
  name: string;
  kB: number;
  start: number;
}

/** Every script that the page asks for until it is quiet, as the network log has it. */
async function scriptsOf(page: Page, address: string): Promise<Loaded[]> {
  await page.setExtraHTTPHeaders({ 'Accept-Encoding': 'gzip' });
  const requests: Request[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') requests.push(request);
  });
  await page.goto(address);
  await chartsAlive(page);
  await page.waitForFunction(() => document.documentElement.dataset['cube'] === 'ready');
  await page.waitForLoadState('networkidle');
  return Promise.all(
    requests.map(async (request) => {
      const headers = await (await request.response())?.allHeaders();
      // What is too short for it goes as it is.
      expect(['gzip', undefined]).toContain(headers?.['content-encoding']);
      return {
        name: new URL(request.url()).pathname,
        kB: (await request.sizes()).responseBodySize / 1000,
        start: request.timing().startTime,
      };
    }),
  );
}

function sum(scripts: readonly Loaded[]): number {
  return scripts.reduce((total, { kB }) => total + kB, 0);
}

for (const lang of ['vi', 'en']) {
  test(`the overview loads little script, ${lang}`, async ({ page }, info) => {
    const scripts = await scriptsOf(page, `/?lang=${lang}`);
    const loaded = await page.evaluate(() => {
      const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      return performance.timeOrigin + (visit?.loadEventStart ?? 0);
    });
    const atLoad = scripts.filter(({ start }) => start <= loaded);
    const line = `script of the overview, ${lang}, gzip: ${sum(atLoad).toFixed(1)} kB at load in ${atLoad.length} files (bar ${BARS.load}), ${sum(scripts).toFixed(1)} kB by idle (bar ${BARS.idle})`;
    process.stdout.write(`\n${line}\n`);
    info.annotations.push({ type: 'measured', description: line });
    const largest = atLoad.toSorted((a, b) => b.kB - a.kB);
    expect(sum(atLoad), JSON.stringify(largest, null, 1)).toBeLessThanOrEqual(BARS.load);
    expect(sum(scripts), JSON.stringify(scripts, null, 1)).toBeLessThanOrEqual(BARS.idle);
  });
}
