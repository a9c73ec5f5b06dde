import { expect, test as base } from '@playwright/test';
import { type DemoRole, signedIn } from './signed-in.ts';

interface Watch {
  /** Console messages a test brings about on purpose; everything else on the console fails it. */
  expectedConsole: RegExp[];
  /** Where a page of the test is led on purpose, with the port. */
  otherHosts: string[];
  /** Null: nobody. */
  signedInAs: DemoRole | null;
}

interface Quiet {
  quiet: undefined;
}

/** Addresses that nothing is asked of. */
const INWARD = /^(?:data|blob|about):/;

/** Every test also fails on an error the page reports and on a request that would leave this host. */
export const test = base.extend<Watch & Quiet>({
  expectedConsole: [[], { option: true }],
  otherHosts: [[], { option: true }],
  signedInAs: ['editor', { option: true }],
  storageState: async ({ baseURL, signedInAs }, use) =>
    use(signedInAs === null ? undefined : await signedIn(baseURL ?? '', signedInAs)),
  quiet: [
    async ({ context, baseURL, otherHosts, expectedConsole }, use) => {
      const complaints: string[] = [];
      const hosts = [new URL(baseURL ?? '').host, ...otherHosts];
      // Watched and not routed: a route has every request wait for this process, and nothing is cached.
      const watch = (url: string) => {
        if (!INWARD.test(url) && !hosts.includes(new URL(url).host))
          complaints.push(`request to ${url}`);
      };
      context.on('request', (request) => watch(request.url()));
      context.on('page', (page) => page.on('websocket', (socket) => watch(socket.url())));
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
