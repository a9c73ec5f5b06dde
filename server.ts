import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import type { RequestHandler } from 'express';
import type { Access } from '#app/auth/access.server.ts';
import { dutyOf } from '#app/auth/duties.ts';
import { rightsOf } from '#app/auth/permissions.ts';
import { createApp } from '#app/http/app.ts';
import { answerClientError } from '#app/http/client-error.ts';
import type { ServerEnv } from '#app/http/env.server.ts';
import { gate } from '#app/http/gate.ts';
import { withoutBrackets } from '#app/http/loopback.ts';
import { problemLocale } from '#app/http/problem.ts';
import { localsOf } from '#app/http/request-locals.ts';
import { openingOf } from '#app/routes/areas.ts';
import { checkDataRequest } from '#app/routes/data-requests.ts';
import { routesAt } from '#app/routes/route-match.ts';
import type { ImportDesk } from '#app/intake/desk/import-desk.ts';
import type { Locale } from '#app/model/locale.ts';
import type { Portal } from '#app/query/portal.server.ts';
import { writesTo } from '#app/routes/writes.ts';

type Build = ServerBuild | (() => Promise<ServerBuild>);

/** The built application, or Vite's middleware standing in for it during development. */
export interface FrontEnd {
  assets: RequestHandler;
  /** What a page loads in the browser knows the page's language alone. */
  builds: Record<Locale, Build>;
  development: boolean;
}

/** What requests are answered from, and where files go. */
export interface ServedParts {
  portal: Portal;
  desk: ImportDesk;
  access: Access;
}

export interface RunningServer {
  /** Where it listens, as an origin. */
  origin: string;
  /** Lets open answers finish for a moment, then closes every connection and the portal. */
  stop(): Promise<void>;
}

const SERVER_OPTIONS = {
  maxHeaderSize: 32_768,
  headersTimeout: 10_000,
  // Of bodies: app/http/slow-bodies.ts, which lets an honest slow upload be.
  requestTimeout: 0,
  connectionsCheckingInterval: 1_000,
};
const IDLE_SOCKET_MS = 15_000;
const HEADERS_KEPT = 1_000;
const LAST_ANSWERS_MS = 2_000;

export async function startServer(
  env: ServerEnv,
  { portal, desk, access }: ServedParts,
  { assets, builds, development }: FrontEnd,
): Promise<RunningServer> {
  const answering = (build: Build) =>
    createRequestHandler({
      build,
      mode: development ? 'development' : 'production',
      async getLoadContext(request, response) {
        checkDataRequest(request.originalUrl, await loaded(build));
        const locals = localsOf(response);
        return {
          portal: portal.seenWith(rightsOf(locals.identity)),
          desk,
          access,
          dataDir: env.dataDir,
          origin: env.publicOrigin ?? listening(server),
          address: request.ip ?? '',
          ...locals,
        };
      },
    });
  const pages = { vi: answering(builds.vi), en: answering(builds.en) };
  const app = createApp({
    env,
    development,
    assets,
    gate: gate({
      ...access,
      async openingOf({ path, method }) {
        const [route] = routesAt(path, await loaded(builds.vi)).slice(-1);
        return route === undefined ? null : openingOf(route, method);
      },
      async dutyOf({ identity: { role }, standing }) {
        if (standing === null) return null;
        const { sign_in } = (await portal.view()).catalog.config;
        return dutyOf(standing, role, sign_in.second_factor.required_for);
      },
    }),
    pages: (request, ...rest) => void pages[localeOf(request.originalUrl)](request, ...rest),
    writes: writesTo,
    mostFileBytes: () => desk.mostBytes(),
  });
  const answer: RequestListener = (request, response) => void app(request, response);
  const server = createServer(SERVER_OPTIONS, answer);
  // Who asks first whether to send a body hears it from the app, which may refuse.
  server.on('checkContinue', answer);
  server.maxHeadersCount = HEADERS_KEPT;
  server.setTimeout(IDLE_SOCKET_MS);
  server.on('clientError', answerClientError);
  await listen(server, env);
  return {
    origin: listening(server),
    async stop() {
      await close(server);
      await desk.close();
      await portal.close();
    },
  };
}

function loaded(build: Build): ServerBuild | Promise<ServerBuild> {
  return typeof build === 'function' ? build() : build;
}

function localeOf(address: string): Locale {
  const query = address.indexOf('?');
  return problemLocale(query < 0 ? '' : address.slice(query));
}

function listen(server: Server, { port, host }: ServerEnv): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, withoutBrackets(host), () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => {
      server.closeAllConnections();
    }, LAST_ANSWERS_MS);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}

function listening(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
