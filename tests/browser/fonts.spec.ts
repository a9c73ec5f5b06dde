import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { chartsAlive } from './page-life.ts';
import { nothingMoved, painted, watchShifts, WIDTHS } from './shifts.ts';

const FONTS = '**/*.woff2';
const OWN = /^"?Dondoc Digits"?, "?Be Vietnam Pro"?/;

/** No font arrives before the one who asked for this says so. */
async function holdFonts(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(FONTS, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

for (const width of WIDTHS) {
  for (const address of ['/', '/units', '/trends']) {
    test(`nothing moves on ${address} when its fonts come late, ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await watchShifts(page);
      const release = await holdFonts(page);
      await page.goto(address, { waitUntil: 'commit' });
      await chartsAlive(page);
      // A quick machine is there while the page still waits for its fonts: then they would be in time.
      await page.waitForFunction(() => document.documentElement.dataset['fonts'] === 'stand-in');
      await painted(page);
      release();
      await page.waitForLoadState('networkidle');
      await page.evaluate(() => document.fonts.ready);
      await expect(page.locator('body')).not.toHaveCSS('font-family', OWN);
      await nothingMoved(page);
    });
  }
}

test("a first visit over a quick line is set in the page's own fonts", async ({ browser }) => {
  await expect(async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto('/');
    await expect(page.locator('body')).toHaveCSS('font-family', OWN, { timeout: 1_000 });
    await context.close();
  }).toPass();
});

test('nothing is seen that a font could still move', async ({ page }) => {
  const release = await holdFonts(page);
  await page.goto('/', { waitUntil: 'commit' });
  const firstSeen = page.evaluate(
    () =>
      new Promise<string | undefined>((seen) => {
        // On a quick line the page's ground may be painted before, alone.
        new PerformanceObserver((list) => {
          if (list.getEntriesByName('first-contentful-paint').length > 0) {
            seen(document.documentElement.dataset['fonts']);
          }
        }).observe({ type: 'paint', buffered: true });
      }),
  );
  expect(['stand-in', 'own']).toContain(await firstSeen);
  release();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a page is set in its own fonts', async ({ page }) => {
    await page.goto('/');
    await expect(page.locator('body')).toHaveCSS('font-family', OWN);
  });
});
