import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { painted } from './shifts.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WIDTHS = [1280, 360];
const SCHEMES = ['light', 'dark'] as const;

/** Axe finds nothing on the page as it stands, or within these parts of it. */
export async function expectAccessible(page: Page, within: readonly string[] = ['html']) {
  // A page without frames need not be put together in a second one, which takes longer than the rules themselves.
  const axe = new AxeBuilder({ page }).setLegacyMode().withTags(RULES);
  for (const part of within) axe.include(part);
  const { violations } = await axe.options({ resultTypes: ['violations'] }).analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
  expect(found).toEqual([]);
}

/** Leaves the page at each width in light and in dark, the last of them a dark phone. */
export async function inEveryLook(page: Page, check: (width: number) => Promise<void>) {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      await painted(page);
      await expect(page.locator('html')).toHaveCSS('color-scheme', colorScheme);
      await check(width);
    }
  }
}
