import type { Page } from '@playwright/test';
import { test } from './fixtures.ts';
import { chartsAlive } from './page-life.ts';
import { nothingMoved, watchShifts, WIDTHS } from './shifts.ts';

const LINE = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 200_000,
};

/** 1.6 Mbit/s with 150 ms on the way, and a quarter of this computer. */
async function slowDown(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', LINE);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

for (const width of WIDTHS) {
  for (const address of ['/', '/units']) {
    test(`nothing moves on ${address} over a slow line, ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await watchShifts(page);
      await slowDown(page);
      await page.goto(address);
      await chartsAlive(page);
      await page.waitForLoadState('networkidle');
      await nothingMoved(page);
    });
  }
}
