import type { Page } from '@playwright/test';

/** How many sheets the browser prints of the page. */
export async function printedPages(page: Page): Promise<number> {
  const sheet = await page.pdf({ preferCSSPageSize: true });
  return sheet.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
