import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { chromium, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { installedChromium } from '../../bin/chromium.mjs';
import { signedIn } from './signed-in.ts';
import { chartsAlive } from './page-life.ts';
import { PAGES } from './pages.ts';

/**
 * Takes the pictures in docs/screens anew from a running demo:
 * `npm run screens http://127.0.0.1:3000 [FOLDER]`.
 */
const [origin, folder = 'docs/screens'] = process.argv.slice(2);

const SHOWN = {
  ...PAGES,
  'data-quality': '/data/20190703T100000-r1',
  units: '/data/units',
  comparison: '/units/compare?unit=STC&unit=SYT&unit=TX-BADON',
};

const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 360, height: 780 };
/** What is between the margins of an A4 page, in CSS pixels. */
const PAPER = { width: 688, height: 994 };
const PAPER_ON_ITS_SIDE = { width: 1017, height: 665 };

const LOOKS: Record<string, { context: BrowserContextOptions; printed?: true }> = {
  '1280': { context: { viewport: DESKTOP } },
  '360': { context: { viewport: PHONE } },
  dark: { context: { viewport: DESKTOP, colorScheme: 'dark' } },
  'no-script': { context: { viewport: DESKTOP, javaScriptEnabled: false } },
  print: { context: { viewport: PAPER }, printed: true },
};

/** Long enough for a reader to see what a page is about. */
const MOST_HEIGHT = 2_600;
const QUALITY = 0.7;

async function take(browser: Browser, maker: Page) {
  for (const [look, { context: options, printed }] of Object.entries(LOOKS)) {
    const context = await browser.newContext({
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      storageState: await signedIn(origin ?? '', 'editor'),
      ...options,
    });
    const page = await context.newPage();
    for (const [name, address] of Object.entries(SHOWN)) {
      await page.goto(new URL(address, origin).href);
      if (options.javaScriptEnabled !== false) await chartsAlive(page);
      if (printed) await asPrinted(page);
      await page.evaluate(() => document.fonts.ready);
      const picture = await page.screenshot({ fullPage: true, animations: 'disabled' });
      const file = `${name.replaceAll(' ', '-')}-${look}.webp`;
      writeFileSync(join(folder, file), await asWebp(maker, picture));
      if (printed) await page.emulateMedia({ media: null });
    }
    await context.close();
  }
}

/** A style sheet says which pages lie on their side. */
async function asPrinted(page: Page) {
  await page.emulateMedia({ media: 'print' });
  const sheet = await page
    .locator('.page')
    .evaluate((element) => getComputedStyle(element).getPropertyValue('page'));
  await page.setViewportSize(sheet === 'wide' ? PAPER_ON_ITS_SIDE : PAPER);
}

/** The browser makes a third of a PNG's bytes of it. */
async function asWebp(maker: Page, png: Buffer): Promise<Buffer> {
  const address = await maker.evaluate(
    async ({ source, height, quality }) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.width;
      canvas.height = Math.min(image.height, height);
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      return canvas.toDataURL('image/webp', quality);
    },
    {
      source: `data:image/png;base64,${png.toString('base64')}`,
      height: MOST_HEIGHT,
      quality: QUALITY,
    },
  );
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
}

if (origin === undefined) throw new Error('say where the demo is served: http://127.0.0.1:3000');
mkdirSync(folder, { recursive: true });
const executablePath = installedChromium();
const browser = await chromium.launch({
  ...(executablePath === null ? {} : { executablePath }),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
await take(browser, await browser.newPage());
await browser.close();
