import { readdir } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { type Access, openAccess } from '#app/auth/access.server.ts';
import { BUILD_FOLDER, builtFrontEnd } from '#app/cli/serve.ts';
import type { ServerEnv } from '#app/http/env.server.ts';
import { openImportDesk } from '#app/intake/desk/desk.server.ts';
import type { ImportDesk } from '#app/intake/desk/import-desk.ts';
import { openPortal } from '#app/query/portal.server.ts';
import { buildApplication } from '../../../bin/steps.mjs';
import { startServer } from '../../../server.ts';

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  bytes: Buffer;
}

export interface Asked {
  method?: string;
  /** As it goes over the wire: nothing makes it a URL first. */
  address: string;
  headers?: Readonly<Record<string, string | readonly string[]>>;
  body?: Buffer | string;
}

export interface Parts {
  env?: Partial<ServerEnv>;
  deskOf?: (desk: ImportDesk) => ImportDesk;
  accessOf?: (access: Access) => Access;
}

/** The product as it is built, pages and all, in this process. */
export async function serveWhole(
  dataDir: string,
  { env = {}, deskOf = (desk) => desk, accessOf = (access) => access }: Parts = {},
) {
  buildApplication();
  const realDesk = openImportDesk({ dataDir });
  const desk = deskOf(realDesk);
  const access = accessOf(
    openAccess(dataDir, {
      mode: env.authMode ?? 'demo',
      sessionSecret: null,
      secure: env.publicOrigin?.startsWith('https:') ?? false,
      provider: null,
      onUnreadable(error) {
        throw error;
      },
    }),
  );
  const parts = { portal: await openPortal({ dataDir }), desk, access };
  const server = await startServer(
    {
      port: 0,
      host: '127.0.0.1',
      dataDir,
      publicOrigin: null,
      trustProxy: false,
      authMode: 'demo',
      oidc: null,
      sessionSecret: null,
      ...env,
    },
    parts,
    await builtFrontEnd(BUILD_FOLDER),
  );
  const agent = new Agent({ keepAlive: true });
  const port = Number(new URL(server.origin).port);
  return {
    ...parts,
    realDesk,
    origin: server.origin,
    port,
    ask: (asked: Asked) => ask(port, agent, asked),
    async stop() {
      agent.destroy();
      await server.stop();
    },
  };
}

export type WholeServer = Awaited<ReturnType<typeof serveWhole>>;

function ask(
  port: number,
  agent: Agent,
  { method = 'GET', address, headers = {}, body }: Asked,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'Content-Length': Buffer.byteLength(body) };
    const sent = request(
      { port, host: '127.0.0.1', agent, method, path: address, headers: { ...length, ...headers } },
      (response) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('end', () => {
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            bytes: Buffer.concat(pieces),
          });
        });
        response.on('error', reject);
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** The name of a built file, by its beginning. */
export async function builtAsset(beginning: string): Promise<string> {
  const names = await readdir(join(BUILD_FOLDER, 'client/assets'));
  const name = names.find((one) => one.startsWith(beginning));
  if (name === undefined) throw new Error(`no built file begins with ${beginning}`);
  return `/assets/${name}`;
}
