import type { Page } from '@playwright/test';

/** Waits until script has taken the page over: the router then keeps the scroll position itself. */
export async function awake(page: Page): Promise<void> {
  await page.waitForFunction(() => history.scrollRestoration === 'manual');
}

/** Opens an address and waits until it answers pointer and keys. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await awake(page);
}

/** Waits until the charts answer pointer and keys. */
export async function chartsAlive(page: Page): Promise<void> {
  await awake(page);
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.chart-box')].every((box) => box.hasAttribute('tabindex')),
  );
}

/** Opens an address and waits until the browser can answer clicks for itself. */
export async function withCube(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(() => document.documentElement.dataset['cube'] === 'ready');
}
