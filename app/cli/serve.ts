import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { ServerBuild } from '@remix-run/node';
import { openAccess } from '#app/auth/access.server.ts';
import { linesWithoutUnit } from '#app/auth/provider-roles.ts';
import { EnvError, readEnv, type ServerEnv } from '#app/http/env.server.ts';
import { staticFiles } from '#app/http/static-files.ts';
import { log } from '#app/http/log.server.ts';
import { openImportDesk } from '#app/intake/desk/desk.server.ts';
import { watchInbox } from '#app/intake/desk/inbox.server.ts';
import { openPortal } from '#app/query/portal.server.ts';
import type { Catalog } from '#app/store/catalog.server.ts';
import { type FrontEnd, type RunningServer, startServer } from '../../server.ts';
import { CommandFailure } from './failure.ts';
import { redactDaily } from './daily-redaction.ts';
import { stopAsked } from './stop-asked.ts';

const HELP = `Usage: dondoc serve

Serves the portal on http://HOST:PORT (default http://127.0.0.1:3000) from DATA_DIR
(default data/store). SIGINT or SIGTERM stops it.
`;
export const BUILD_FOLDER = fileURLToPath(new URL('../../build', import.meta.url));
const NO_BUILD = 'the pages are not built yet; run npm start, which builds them and serves';
const STOP_WITHIN_MS = 5_000;

export async function serveCommand(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { help: { type: 'boolean' } } });
  if (values.help === true) {
    process.stdout.write(HELP);
    return 0;
  }
  return serveUntilStopped(() => builtFrontEnd(BUILD_FOLDER));
}

/** @returns the exit code */
export async function serveUntilStopped(openFrontEnd: () => Promise<FrontEnd>): Promise<number> {
  const stop = stopAsked();
  try {
    const env = readEnv(process.env);
    const server = await open(env, await openFrontEnd());
    process.stdout.write(greeting(server.origin, env.authMode));
    await stop;
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    await server.stop();
    return 0;
  } catch (error) {
    const known = knownFailure(error);
    if (known === null) throw error;
    process.stderr.write(`dondoc serve: ${known}\n`);
    return 1;
  } finally {
    // The open channel to the process that started this one would keep it alive.
    if (process.connected) process.disconnect();
  }
}

async function open(env: ServerEnv, frontEnd: FrontEnd): Promise<RunningServer> {
  const portal = await openPortal({ dataDir: env.dataDir });
  const desk = openImportDesk({
    dataDir: env.dataDir,
    onError: (error, job) => log.error({ err: error, job }, 'an import failed'),
  });
  try {
    if (env.oidc !== null) checkRoleLines((await portal.view()).catalog);
    const access = openAccess(env.dataDir, {
      mode: env.authMode,
      sessionSecret: env.sessionSecret,
      secure: env.publicOrigin?.startsWith('https:') ?? false,
      provider: env.oidc && {
        ...env.oidc,
        roles: async () => (await portal.view()).catalog.config.sign_in.roles,
      },
      onUnreadable: (error) => log.error({ err: error }, 'a record of access cannot be read'),
    });
    const server = await startServer(env, { portal, desk, access }, frontEnd);
    const inbox = watchInbox({
      dataDir: env.dataDir,
      desk,
      onPublished: ({ snapshot: target, rows }) =>
        access.audit.add({
          who: null,
          address: null,
          action: 'import',
          target,
          detail: { rows, by: 'inbox' },
        }),
      onError: (error, file) => log.error({ err: error, file }, 'a file of the inbox failed'),
    });
    const redaction = redactDaily({
      dataDir: env.dataDir,
      onError: (error) => log.error({ err: error }, 'texts past their time could not be removed'),
    });
    return {
      origin: server.origin,
      async stop() {
        redaction.close();
        await Promise.all([inbox.close(), server.stop()]);
      },
    };
  } catch (error) {
    await desk.close();
    await portal.close();
    throw error;
  }
}

/** Somebody's unit that is nobody's is a mistake to be mended before anybody signs in. */
function checkRoleLines({ config, units }: Pick<Catalog, 'config' | 'units'>): void {
  const { roles } = config.sign_in;
  const wrong = linesWithoutUnit(roles, units).map(({ key, unit }) => `${key}: ${unit}`);
  if (wrong.length > 0) {
    throw new CommandFailure(
      'sign_in_units',
      `dondoc.config.json names units that are not in units.csv: ${wrong.join('; ')}`,
    );
  }
  if (roles.length === 0) {
    log.warn('nobody can sign in: dondoc.config.json has no sign_in.roles');
  }
}

const SIGN_INS: Readonly<Record<ServerEnv['authMode'], string>> = {
  demo: `  Demo: only this machine is served. Sign in with one click as a leader, a unit, an editor or an
  administrator.`,
  local: '  Sign in with an account. The first one: npx dondoc user add NAME --role admin',
  oidc: '  Sign in with the accounts of your identity provider.',
};

function greeting(origin: string, mode: ServerEnv['authMode']): string {
  return `
Đôn đốc: ${origin}
${SIGN_INS[mode]}
  Your own data, with your units.csv in a folder of its own (README.md, "Your own data"):
    DATA_DIR=data/own npx dondoc import FILE.csv --as-of 2019-07-03T10:00+07:00
    DATA_DIR=data/own npm start

`;
}

/** The pages as they were built into a folder. */
export async function builtFrontEnd(folder: string): Promise<FrontEnd> {
  const entry = join(folder, 'server/index.js');
  const client = join(folder, 'client');
  const english = join(folder, 'en/client');
  if (![entry, client, english].every((path) => existsSync(path)))
    throw new CommandFailure('no_build', NO_BUILD);
  // React chooses its production half when it is first loaded, which the build does.
  process.env['NODE_ENV'] = 'production';
  const build = (await import(pathToFileURL(entry).href)) as ServerBuild;
  const assets = await browserManifest(english);
  return {
    assets: staticFiles(client, english),
    builds: { vi: build, en: { ...build, assets } },
    development: false,
  };
}

/** What Remix wrote for the browser: which files each route loads. */
async function browserManifest(client: string): Promise<ServerBuild['assets']> {
  const folder = join(client, 'assets');
  const name = (await readdir(folder)).find((file) => /^manifest-\w+\.js$/.test(file));
  if (name === undefined) throw new CommandFailure('no_build', NO_BUILD);
  const script = await readFile(join(folder, name), 'utf8');
  return JSON.parse(
    script.slice(script.indexOf('{'), script.lastIndexOf('}') + 1),
  ) as ServerBuild['assets'];
}

function knownFailure(error: unknown): string | null {
  if (error instanceof EnvError || error instanceof CommandFailure) return error.message;
  if (!(error instanceof Error)) return null;
  const { code, port } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE') return `port ${port ?? ''} is in use; choose another one with PORT`;
  if (code === 'EACCES')
    return `port ${port ?? ''} is not allowed here; choose another one with PORT`;
  if (code === 'EADDRNOTAVAIL') return 'this machine has no such address; choose another HOST';
  return null;
}
