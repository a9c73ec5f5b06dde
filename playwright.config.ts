import process from 'node:process';
import { defineConfig, type LaunchOptions } from '@playwright/test';
import { installedChromium } from './bin/chromium.mjs';

const executablePath = installedChromium();
const launchOptions: LaunchOptions = {
  ...(executablePath === null ? {} : { executablePath }),
  args: [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--disable-quic',
    // No name of another host leads anywhere.
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ],
};

const MEASURED = /click-speed\.spec\.ts$/;
const DESKTOP = { width: 1280, height: 900 };

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/browser',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 1,
  failOnFlakyTests: true,
  timeout: 60_000,
  reporter: [['line'], ['json', { outputFile: 'test-results/browser.json' }]],
  use: {
    baseURL: process.env['DONDOC_ORIGIN'] ?? '',
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    // Tracing every test takes a tenth of its time: one that failed is run again with a trace, and stays failed.
    trace: 'on-first-retry',
    launchOptions,
  },
  webServer: {
    command: 'node tests/browser/serve-demo.mjs',
    wait: { stdout: /Đôn đốc: (?<dondoc_origin>http:\S+)/ },
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
  },
  projects: [
    { name: 'desktop', testIgnore: MEASURED, use: { viewport: DESKTOP } },
    {
      name: 'no-script',
      testMatch: /\.no-script\.spec\.ts$/,
      use: { viewport: DESKTOP, javaScriptEnabled: false },
    },
    // What is timed has the machine to itself: after everything else, one at a time.
    {
      name: 'measured',
      testMatch: MEASURED,
      dependencies: ['desktop', 'no-script'],
      workers: 1,
      use: { viewport: DESKTOP },
    },
  ],
});
