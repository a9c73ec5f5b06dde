import type { APIRequestContext, Locator } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { firstNumber, fraction } from './printed-numbers.ts';

/** A number on a page and the address it leads to. */
interface Clickable {
  printed: string;
  href: string;
  /** What the list may hold: a printed fraction leads to the tasks of one of its two numbers. */
  counts: readonly number[];
}

interface Measure {
  value: number | null;
  numerator: number;
  denominator: number;
}

const VIEWS = ['', 'period=2019-H1&basis=due', 'basis=tracked&group=district'];

async function clickable(links: Locator): Promise<Clickable[]> {
  const found = await links.evaluateAll((anchors) =>
    anchors.map((anchor) => {
      const words: string[] = [];
      const texts = document.createTreeWalker(anchor, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) words.push(texts.currentNode.textContent ?? '');
      return { printed: words.join(' '), href: anchor.getAttribute('href') ?? '' };
    }),
  );
  return found.map(({ printed, href }) => ({
    printed,
    href,
    counts: printed.includes('/') ? fraction(printed) : [firstNumber(printed)],
  }));
}

/** What the list behind an address says it holds: in its heading, and in the API's answer. */
async function statedTotals(request: APIRequestContext, href: string): Promise<readonly number[]> {
  const [page, api] = await Promise.all([
    request.get(href),
    request.get(`/api/v1${href}${href.includes('?') ? '&' : '?'}limit=1`),
  ]);
  expect(page.status(), href).toBe(200);
  const heading = /<h1[^>]*>(.*?)<\/h1>/s.exec(await page.text())?.[1] ?? '';
  const words = heading.replace(/<[^>]*>/g, '');
  const stated = words.startsWith('Không có') ? 0 : firstNumber(words);
  return [stated, ((await api.json()) as { total: number }).total];
}

async function leadTrue(request: APIRequestContext, numbers: readonly Clickable[]) {
  const unique = new Map(numbers.map((one) => [`${one.printed} ${one.href}`, one]));
  for (const { printed, href, counts } of unique.values()) {
    const [stated, total] = await statedTotals(request, href);
    expect(stated, `${printed} → ${href}`).toBe(total);
    expect(counts, `${printed} → ${href}`).toContain(total);
  }
}

for (const query of VIEWS) {
  test(`every number on the overview leads to as many tasks (${query || 'default'})`, async ({
    page,
    request,
  }) => {
    await page.goto(`/?${query}`);
    const tasks = 'a[href^="/tasks?"]';
    const numbers = [
      ...(await clickable(page.locator(`.kpis ${tasks}`))),
      ...(await clickable(page.locator(`.sentence ${tasks}`))),
      ...(await clickable(page.locator(`.status-upper ${tasks}, .status-lower ${tasks}`))),
      ...(await clickable(page.locator(`.standing ${tasks}`))),
      ...(await clickable(page.locator(`.ageing ${tasks}`))),
      ...(await clickable(page.locator(`figure:has(.ageing) .chart-foot-link ${tasks}`))),
      ...(await clickable(page.locator(`figure:has(.status-bar) td ${tasks}`))),
    ];
    expect(numbers.length).toBeGreaterThan(15);
    await leadTrue(request, numbers);
  });

  test(`the overview prints what the API answers (${query || 'default'})`, async ({
    page,
    request,
  }) => {
    const answer = await request.get(`/api/v1/summary?${query}`);
    const { counts, measures } = (await answer.json()) as {
      counts: Record<string, number>;
      measures: Record<string, Measure>;
    };
    await page.goto(`/?${query}`);
    const table = page.locator('figure:has(.status-bar) .chart-table tbody tr');
    const rows = await table.evaluateAll((all) =>
      all.map((row) => [...row.children].map((cell) => cell.textContent.trim())),
    );
    const listed = ['on_time', 'no_deadline', 'late'].map((name) => `done_${name}`);
    const open = ['overdue', 'in_time', 'no_deadline'].map((name) => `open_${name}`);
    expect(rows.map(([, tasks]) => firstNumber(tasks ?? ''))).toEqual(
      [...listed, ...open].map((status) => counts[status]),
    );
    const shares = rows.map(([, , share]) =>
      Number((share ?? '').replace(/,/, '.').replace('%', '')),
    );
    const sum = shares.reduce((total, share) => total + Math.round(share * 10), 0);
    expect(sum, 'parts of one whole').toBe(1000);
    const shown = ['completion_rate', 'on_time_share', 'deadline_kept_rate'] as const;
    for (const [index, name] of shown.entries()) {
      const tile = page.locator('.kpi').nth(index);
      const measure = measures[name];
      const ratio = await tile.locator('.kpi-lines strong').innerText();
      expect(fraction(ratio)).toEqual([measure?.numerator, measure?.denominator]);
      const value = Number(
        (await tile.locator('.kpi-value').innerText()).replace(/[%\s]/g, '').replace(',', '.'),
      );
      expect(Math.abs(value - 100 * (measure?.value ?? Number.NaN))).toBeLessThanOrEqual(
        0.05 + 1e-9,
      );
    }
  });
}

test('every unit of the league prints what the API answers, and its numbers lead to its tasks', async ({
  page,
  request,
}) => {
  const answer = await request.get('/api/v1/league');
  const { groups } = (await answer.json()) as {
    groups: {
      rows: { unit: { code: string }; rank: number | null; measures: Record<string, Measure> }[];
    }[];
  };
  const units = new Map(groups.flatMap(({ rows }) => rows).map((row) => [row.unit.code, row]));
  await page.goto('/units');
  const printed = await page.locator('table.league tbody tr:has(.col-ratio)').evaluateAll((rows) =>
    rows.map((row) => {
      const text = (name: string) => row.querySelector(`.col-${name} .cell`)?.textContent ?? '';
      const unit = row.querySelector('.col-unit a')?.getAttribute('href') ?? '';
      const rank = row.querySelector('.rank')?.textContent ?? '';
      return { code: decodeURIComponent(unit.split(/[/?]/)[2] ?? ''), rank, ratio: text('ratio') };
    }),
  );
  expect(printed.length).toBeGreaterThan(20);
  for (const { code, rank, ratio } of printed) {
    const row = units.get(code);
    const kept = row?.measures['deadline_kept_rate'];
    expect(fraction(ratio), code).toEqual([kept?.numerator, kept?.denominator]);
    expect(rank, code).toBe(row?.rank === null ? '–' : String(row?.rank));
  }
  const sample = page.locator('table.league tbody tr:nth-child(5n + 2)');
  await leadTrue(request, await clickable(sample.locator('.col-ratio a[href^="/tasks?"]')));
});

test('each point of the trend leads to as many tasks as it says', async ({ page, request }) => {
  await page.goto('/trends');
  const table = page.locator('figure:has(.chart-box) .chart-table').first();
  const numbers = await clickable(
    table.locator('tbody tr:nth-last-child(-n + 3) a[href^="/tasks?"]'),
  );
  expect(numbers.length).toBeGreaterThan(5);
  await leadTrue(
    request,
    numbers.filter(({ printed }) => !printed.includes('%')),
  );
});

test('choices beside the list say how many tasks they will leave', async ({ page, request }) => {
  await page.goto('/tasks?basis=tracked&status=open_overdue');
  const facets = await clickable(page.locator('.facets a.facet'));
  expect(facets.length).toBeGreaterThan(5);
  for (const { printed, href } of facets) {
    const [, total] = await statedTotals(request, href);
    expect(firstNumber(printed.trim().split(' ').at(-1) ?? ''), printed).toBe(total);
  }
});
