import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { visit } from './page-life.ts';

const PAGES = {
  vi: ['Tổng quan', 'Xếp hạng', 'Xu hướng', 'Giao ban', 'Nhiệm vụ', 'Số liệu', 'Định nghĩa'],
  en: ['Overview', 'League', 'Trends', 'Briefing', 'Tasks', 'Data', 'Definitions'],
} as const;
type Language = keyof typeof PAGES;

/** Marks the document: one that is loaded anew does not have it. */
const mark = (page: Page) =>
  page.evaluate(() => void (document.documentElement.dataset['same'] = ''));
const isSame = (page: Page) => page.evaluate(() => 'same' in document.documentElement.dataset);

/** Through every page by its links, without loading one anew. */
async function walk(page: Page, language: Language): Promise<void> {
  const [home, ...others] = PAGES[language];
  await mark(page);
  for (const name of [...others, home]) {
    await page.locator('.nav').getByRole('link', { name, exact: true }).click();
    await expect(page.locator('.nav [aria-current="page"]')).toHaveText(name);
    await expect(page).toHaveTitle(new RegExp(name));
    await expect(page.locator('html')).toHaveAttribute('lang', language);
  }
  expect(await isSame(page)).toBe(true);
}

test('each language speaks on every page, and the other one comes with a page of its own', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await visit(page, '/');
  await walk(page, 'vi');
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page.locator('.nav [aria-current="page"]')).toHaveText('Overview');
  expect(await isSame(page)).toBe(false);
  await visit(page, page.url());
  await walk(page, 'en');
  await page.getByRole('link', { name: 'Tiếng Việt' }).click();
  await expect(page.locator('.nav [aria-current="page"]')).toHaveText('Tổng quan');
  await page.goBack();
  await expect(page.locator('.nav [aria-current="page"]')).toHaveText('Overview');
  await expect(page.locator('.sentence')).toContainText('tasks');
});
