import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { type Account, accountSchema } from '#app/auth/account.ts';
import { recordsOf } from '#app/auth/records.server.ts';
import { tokenSchema } from '#app/auth/tokens.server.ts';
import type { ServerEnv } from '#app/http/env.server.ts';
import { OWN_FILE, OWN_FOLDER } from '#app/store/access.server.ts';
import { layoutOf } from '#app/store/layout.ts';
import { type Finding, bad, ok, warning } from './finding.ts';

type Asked = Pick<ServerEnv, 'dataDir' | 'authMode'>;

/** Who may read the records of access, whether they can be read, and whether somebody looks after accounts. */
export async function examineAccess({ dataDir, authMode }: Asked): Promise<Finding[]> {
  const { access: folder, accessLock } = layoutOf(dataDir);
  if (!existsSync(folder)) return authMode === 'local' ? [noAdmin()] : [];
  const accounts = await readAll(dataDir, 'accounts', accountSchema);
  const tokens = await readAll(dataDir, 'tokens', tokenSchema);
  const unreadable = [...accounts.unreadable, ...tokens.unreadable];
  return [
    await rights(folder, accessLock),
    ...unreadable.map((file) =>
      bad('access record', `${file} cannot be read`, 'put it back from a backup, or remove it'),
    ),
    ...(authMode === 'local' ? administration(accounts.records) : []),
  ];
}

function noAdmin(): Finding {
  return bad(
    'administrators',
    'no account is one',
    'npx dondoc user add NAME --role admin, as the user that serves',
  );
}

function administration(accounts: readonly Account[]): Finding[] {
  const admins = accounts.filter(({ role, disabled }) => role === 'admin' && !disabled);
  if (admins.length === 0) return [noAdmin()];
  const bare = admins.filter(({ second_factor }) => second_factor?.confirmed !== true);
  if (bare.length === 0) return [ok('administrators', `${admins.length}, with a second factor`)];
  const names = bare.map(({ name }) => name).join(', ');
  const advice =
    'they set one up under /account/second-factor; sign_in in dondoc.config.json demands it';
  return [warning('administrators', `without a second factor: ${names}`, advice)];
}

/** Of all but the lock, which holds nothing. */
async function rights(folder: string, lock: string): Promise<Finding> {
  if (process.platform === 'win32') return ok('access', 'rights are not told on this system');
  const own = process.getuid?.();
  const paths = [
    folder,
    ...(await readdir(folder, { recursive: true })).map((name) => join(folder, name)),
  ];
  const open: string[] = [];
  const foreign: string[] = [];
  for (const path of paths.filter((one) => one !== lock)) {
    const found = await stat(path).catch(() => null);
    if (found === null) continue;
    const wanted = found.isDirectory() ? OWN_FOLDER : OWN_FILE;
    if ((found.mode & 0o777 & ~wanted) !== 0) open.push(path);
    if (own !== undefined && own !== 0 && found.uid !== own) foreign.push(path);
  }
  if (open.length > 0) {
    const advice = 'chmod -R u=rwX,go= on the folder access/ of the data directory';
    return bad('access', `${open.length} files or folders are open to other users`, advice);
  }
  if (foreign.length > 0) {
    const advice = 'chown them to the user that serves, and run commands as that user';
    return bad('access', `${foreign.length} files or folders belong to another user`, advice);
  }
  return ok('access', 'open to its owner alone');
}

interface ReadRecords<T> {
  records: T[];
  unreadable: string[];
}

async function readAll<T>(
  dataDir: string,
  kind: 'accounts' | 'tokens',
  schema: Parameters<typeof recordsOf<T>>[2],
): Promise<ReadRecords<T>> {
  const all = recordsOf(dataDir, kind, schema);
  const read: ReadRecords<T> = { records: [], unreadable: [] };
  for (const key of await all.keys()) {
    try {
      const record = await all.read(key);
      if (record !== null) read.records.push(record);
    } catch {
      read.unreadable.push(`access/${kind}/${key}.json`);
    }
  }
  return read;
}
