import type { Page } from '@playwright/test';
import { briefing } from '#app/i18n/texts/briefing.ts';
import { flow } from '#app/i18n/texts/flow.ts';
import { frame } from '#app/i18n/texts/frame.ts';
import { league } from '#app/i18n/texts/league.ts';
import { measures } from '#app/i18n/texts/measures.ts';
import { monthly } from '#app/i18n/texts/monthly.ts';
import { overview } from '#app/i18n/texts/overview.ts';
import { standing } from '#app/i18n/texts/standing.ts';
import { tasks } from '#app/i18n/texts/tasks.ts';
import { trends } from '#app/i18n/texts/trends.ts';
import { unit } from '#app/i18n/texts/unit.ts';
import { wordsIn } from '#app/routes/page/words.ts';
import { expect, test } from './fixtures.ts';
import { awake, visit } from './page-life.ts';

const TASK = '/tasks/QB-2019-1323';
const UNIT = '/units/TX-BADON';
const PAGES = [
  '/',
  '/units',
  UNIT,
  '/trends',
  '/briefing',
  '/tasks',
  TASK,
  '/definitions',
  '/data',
  '/views',
  '/personal-data',
] as const;

/** The register gives it no other name in English. */
const OFFICE = 'Quảng Bình People’s Committee';

const TITLES = {
  '/': ['Tổng quan', 'Overview'],
  '/units': ['Xếp hạng', 'League'],
  [UNIT]: ['UBND thị xã Ba Đồn', 'Ba Don Town People'],
  '/trends': ['Xu hướng', 'Trends'],
  '/briefing': ['Giao ban', 'Briefing'],
  '/tasks': ['Nhiệm vụ', 'Tasks'],
  [TASK]: ['QB-2019-1323', 'QB-2019-1323'],
  '/definitions': ['Định nghĩa', 'Definitions'],
  '/data': ['Số liệu', 'Data'],
  '/views': ['Cách xem đã lưu', 'Saved views'],
  '/personal-data': ['Dữ liệu cá nhân', 'Personal data'],
} as const;

function inEnglish(address: string) {
  return `${address}?lang=en`;
}

/** How far the page itself can be moved sideways. */
function overflow(page: Page) {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

for (const address of PAGES) {
  test(`${address} fits its window, is named and speaks one language`, async ({ page }) => {
    const seen: Record<'vi' | 'en', string[]> = { vi: [], en: [] };
    for (const [index, lang] of (['vi', 'en'] as const).entries()) {
      await page.setViewportSize({ width: 1280, height: 900 });
      await visit(page, lang === 'vi' ? address : inEnglish(address));
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect(page).toHaveTitle(new RegExp(`^${TITLES[address][index]}.*Quảng Bình`));
      expect(await overflow(page), '1280 px').toBe(0);
      seen[lang] = await framedTexts(page);
      await page.setViewportSize({ width: 360, height: 780 });
      expect(await overflow(page), '360 px').toBe(0);
    }
    expect(seen.en.filter((text) => vietnamese.has(text))).toEqual([]);
    expect(seen.vi.filter((text) => english.has(text))).toEqual([]);
    expect(seen.en.length).toBeGreaterThan(10);
  });
}

/** Every text and name that can be read or heard, as it stands between two tags. */
async function framedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    const add = (text: string | null) => {
      const plain = (text ?? '').replace(/\s+/g, ' ').trim();
      if (plain !== '') found.add(plain);
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      if (texts.currentNode.parentElement?.closest('script, .languages, body [lang]') === null) {
        add(texts.currentNode.textContent);
      }
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
      for (const name of ['aria-label', 'title', 'placeholder']) add(element.getAttribute(name));
    }
    return [...found];
  });
}

/** Every fixed text of a catalogue. */
function* texts(catalogue: unknown): Generator<string> {
  if (typeof catalogue === 'string') yield catalogue.replace(/\s+/g, ' ').trim();
  else if (typeof catalogue === 'object' && catalogue !== null) {
    for (const part of Object.values(catalogue)) yield* texts(part);
  }
}

const SUBJECTS = [
  briefing,
  flow,
  league,
  measures,
  monthly,
  overview,
  standing,
  tasks,
  trends,
  unit,
];
const fixed = (lang: 'vi' | 'en') =>
  new Set(texts([wordsIn(lang), ...SUBJECTS.map((subject) => subject[lang])]));
const catalogues = { vi: fixed('vi'), en: fixed('en') };
const vietnamese = new Set([...catalogues.vi].filter((text) => !catalogues.en.has(text)));
const english = new Set([...catalogues.en].filter((text) => !catalogues.vi.has(text)));

test('nothing but what the list itself says keeps its accents in English', async ({
  page,
  request,
}) => {
  const answer = await request.get('/api/v1/tasks?basis=tracked&unit=TX-BADON&limit=1000');
  const { rows } = (await answer.json()) as { rows: { title: string }[] };
  const titles = rows.map(({ title }) => title);
  for (const address of ['/', '/units', UNIT, '/trends', '/definitions']) {
    await visit(page, inEnglish(address));
    const options = page.locator('select[name="field"] option, select[name="assigner"] option');
    const own = new Set([...titles, ...(await options.allTextContents()), OFFICE]);
    const accented = (await framedTexts(page)).filter(
      (text) =>
        /[\u0102-\u01b0\u1ea0-\u1ef9]/.test(text) && !own.has(text) && !/^Source: |Tết/.test(text),
    );
    expect(accented, address).toEqual([]);
  }
});

test('the first stop of the keyboard leads past the frame, and every stop is seen', async ({
  page,
}) => {
  await visit(page, '/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: frame.vi.skip });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  for (let stop = 0; stop < 25; stop += 1) {
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return 'nothing focused';
      const ring = (element: Element | null) => {
        const style = element ? getComputedStyle(element) : null;
        return (
          style !== null && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0
        );
      };
      return ring(focused) || ring(focused.closest('label'))
        ? 'seen'
        : focused.outerHTML.slice(0, 120);
    });
    expect(outline).toBe('seen');
  }
});

test('slash goes to the search, Escape closes a panel and gives the keyboard back', async ({
  page,
}) => {
  await visit(page, '/units');
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await expect(page.getByRole('searchbox')).toHaveValue('');
  const more = page.locator('.filters-more');
  await more.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.filters-panel')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expect(page.locator('.filters-panel')).toBeHidden();
  await expect(more.locator('summary')).toBeFocused();
});

test('arrow keys walk the links of a table', async ({ page }) => {
  await visit(page, '/units');
  const units = page.locator('table.league tbody .col-unit a');
  await units.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(units.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('table.league tbody .col-rate a').nth(1)).toBeFocused();
});

test('with reduced motion nothing moves', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const address of ['/', '/units', '/trends']) {
    await visit(page, address);
    const moving = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')]
          .map((element) => getComputedStyle(element))
          .filter(({ transitionDuration, animationName, animationDuration }) => {
            const longest = (times: string) =>
              Math.max(...times.split(',').map((time) => parseFloat(time)));
            return (
              longest(transitionDuration) > 0.01 ||
              (animationName !== 'none' && longest(animationDuration) > 0.01)
            );
          }).length,
    );
    expect(moving, address).toBe(0);
  }
});

test('on a phone each value of a task has the width of its card', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  for (const address of ['/tasks', UNIT]) {
    await visit(page, address);
    const cells = await page.locator('table.tasks tbody td[data-label]:not([data-blank])').all();
    expect(cells.length, address).toBeGreaterThan(5);
    const short = await page
      .locator('table.tasks tbody tr')
      .evaluateAll(
        (rows) =>
          rows.filter((row) =>
            [...row.querySelectorAll('td[data-label]:not([data-blank])')].some(
              (cell) => cell.clientWidth < row.clientWidth,
            ),
          ).length,
      );
    expect(short, address).toBe(0);
  }
});

test('a printed page has its filters as words and no controls', async ({ page }) => {
  for (const address of ['/?period=2019-H1', '/units', '/tasks?status=open_overdue']) {
    await visit(page, address);
    await page.emulateMedia({ media: 'print' });
    for (const control of [
      '.nav',
      '.search',
      '.languages',
      '.filters-bar',
      '.filters-more',
      '.actions',
      '.skip',
    ]) {
      await expect(page.locator(control).first()).toBeHidden();
    }
    await expect(page.locator('.filters-printed').first()).toBeVisible();
    await expect(page.locator('.as-of').first()).toBeVisible();
    const foot = await page.evaluate(() =>
      getComputedStyle(document.documentElement).getPropertyValue('--printed'),
    );
    expect(foot).toContain('Số liệu đến 10:00 ngày 03/07/2019');
    await page.emulateMedia({ media: 'screen' });
  }
});

test('a visit asks this host for nothing that is not there', async ({ page }) => {
  const missing: string[] = [];
  page.on('response', (answer) => {
    if (answer.status() >= 400) missing.push(`${answer.status()} ${answer.url()}`);
  });
  for (const address of ['/', '/trends']) {
    await page.goto(address);
    await awake(page);
    await page.waitForLoadState('networkidle');
  }
  expect(missing).toEqual([]);
});
