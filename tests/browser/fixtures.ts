import { expect, test as base } from '@playwright/test';

interface Watch {
  /** Console messages a test brings about on purpose; everything else on the console fails it. */
  expectedConsole: RegExp[];
}

interface Quiet {
  quiet: undefined;
}

/** Every test also fails on an error the page reports and on a request that would leave this host. */
export const test = base.extend<Watch & Quiet>({
  expectedConsole: [[], { option: true }],
  quiet: [
    async ({ context, baseURL, expectedConsole }, use) => {
      const complaints: string[] = [];
      const host = new URL(baseURL ?? '').host;
      await context.route(
        (url) => ['http:', 'https:', 'ws:', 'wss:'].includes(url.protocol) && url.host !== host,
        (route) => {
          complaints.push(`request to ${route.request().url()}`);
          return route.abort();
        },
      );
      context.on('weberror', (error) => complaints.push(`uncaught ${error.error().message}`));
      context.on('console', (message) => {
        const text = message.text();
        const loud = message.type() === 'error' || message.type() === 'warning';
        if (loud && !expectedConsole.some((pattern) => pattern.test(text))) {
          complaints.push(`${message.type()} on the console: ${text}`);
        }
      });
      await use(undefined);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
