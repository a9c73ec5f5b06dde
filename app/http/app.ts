import compression from 'compression';
import express, { type Express, type Request, type RequestHandler, type Response } from 'express';
import { accessLog } from './access-log.ts';
import { ARROW_STREAM } from './arrow-type.ts';
import { type BodyLimits, guardBodies } from './body-guard.ts';
import type { ServerEnv } from './env.server.ts';
import { guardRequests } from './request-guard.ts';
import { keepNothing } from './keep-nothing.ts';
import { knowReadersPace } from './reader-pace.ts';
import { assignRequestLocals } from './request-locals.ts';
import { securityHeaders } from './security-headers.ts';
import { answerErrors } from './send-problem.ts';
import { serverTiming } from './server-timing.ts';
import { type SlowBodyRule, cutSlowBodies } from './slow-bodies.ts';

export interface AppParts extends BodyLimits {
  env: Pick<ServerEnv, 'publicOrigin' | 'trustProxy'>;
  development: boolean;
  /** Files of the client; passes on what it does not have. */
  assets: RequestHandler;
  /** Whom the rest is open to. */
  gate: RequestHandler;
  /** Everything else. */
  pages: RequestHandler;
  slowBodies?: SlowBodyRule;
}

/** Beside what the library knows, columns: codes that repeat halve and halve again. */
function isCompressible(req: Request, res: Response): boolean {
  return compression.filter(req, res) || res.getHeader('Content-Type') === ARROW_STREAM;
}

/** The order is the point: what is refused is still identified, logged and given safe headers. */
export function createApp(parts: AppParts): Express {
  const { env, development, assets, gate, pages, writes, mostFileBytes, slowBodies } = parts;
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', env.trustProxy);
  app.use(assignRequestLocals, accessLog, serverTiming);
  app.use(
    securityHeaders({ secure: env.publicOrigin?.startsWith('https:') ?? false, development }),
  );
  app.use(guardRequests(env.publicOrigin, writes));
  app.use(guardBodies({ writes, mostFileBytes }), cutSlowBodies(slowBodies));
  app.use(compression({ filter: isCompressible }), knowReadersPace);
  app.use(assets);
  app.use(keepNothing, gate);
  app.use(pages);
  app.use(answerErrors);
  return app;
}
