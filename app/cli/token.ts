import process from 'node:process';
import { MOST_TOKEN_DAYS, type Token, openTokens } from '#app/auth/tokens.server.ts';
import { answering, printJson, say } from './answer.ts';
import { audited } from './audited.ts';
import { dataDirectory } from './data-dir.ts';
import { CommandFailure } from './failure.ts';
import { misused, readWords } from './options.ts';
import { roleNamed } from './role-option.ts';
import { whoami } from './whoami.ts';

const HELP = `Usage: dondoc token create --role ROLE [--unit CODE] [--ttl DAYS] [--name NAME] [--json]
       dondoc token list [--json]
       dondoc token revoke ID [--json]

Tokens for programs that read or import. A token is shown this once; only its hash is kept.

  --role ROLE  leader, unit, editor or admin
  --unit CODE  the unit whose tasks it may read; for the role unit, and only there
  --ttl DAYS   for how many days (default: until it is revoked)
  --name NAME  what it is for, as lists and the audit log show it (default: the role)
  --json       one JSON document on stdout
`;
const OPTIONS = {
  role: { type: 'string' },
  unit: { type: 'string' },
  ttl: { type: 'string' },
  name: { type: 'string' },
} as const;

interface Asked {
  role: string | undefined;
  unit: string | undefined;
  ttl: string | undefined;
  name: string | undefined;
}

/** @returns the exit code */
export async function tokenCommand(args: readonly string[]): Promise<number> {
  const words = readWords(args, HELP, OPTIONS);
  if (typeof words === 'number') return words;
  const { json = false, role, unit, ttl, name } = words.values;
  const [action, id, ...more] = words.positionals;
  if (action === 'create' && id === undefined) {
    return answering('token create', json, () => create({ role, unit, ttl, name }, json));
  }
  if (action === 'list' && id === undefined) return answering('token list', json, () => list(json));
  if (action === 'revoke' && id !== undefined && more.length === 0) {
    return answering('token revoke', json, () => revoke(id, json));
  }
  return misused('dondoc token: takes create, list, or revoke with one ID', HELP, json);
}

async function create(asked: Asked, json: boolean): Promise<number> {
  const role = roleNamed(asked.role);
  const { unit = null } = asked;
  const made = await openTokens(dataDirectory()).create({
    name: asked.name?.trim() || role,
    role,
    unit,
    ttlDays: daysOf(asked.ttl),
    by: whoami(),
  });
  await audited('token_created', made.id, {
    name: made.name,
    role,
    ...(unit === null ? {} : { unit }),
  });
  const { id, name, token, expires_at } = made;
  if (json) printJson({ id, token, name, role, unit, expires_at });
  say(`created ${id}, ${expires_at === null ? 'until it is revoked' : `until ${expires_at}`}`);
  say('the token, shown this once:');
  if (!json) process.stdout.write(`${token}\n`);
  return 0;
}

async function list(json: boolean): Promise<number> {
  const tokens = await openTokens(dataDirectory()).list();
  if (json) printJson({ tokens });
  else for (const token of tokens) process.stdout.write(`${lineOf(token)}\n`);
  return 0;
}

async function revoke(id: string, json: boolean): Promise<number> {
  const changed = await openTokens(dataDirectory()).revoke(id, whoami());
  if (changed) await audited('token_revoked', id);
  if (json) printJson({ id, revoked: true, changed });
  say(changed ? `revoked ${id}` : `${id} was revoked already`);
  return 0;
}

function daysOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const days = Number(text);
  if (/^\d+$/.test(text) && days >= 1 && days <= MOST_TOKEN_DAYS) return days;
  throw new CommandFailure(
    'usage',
    `--ttl takes a whole number of days from 1 to ${MOST_TOKEN_DAYS}`,
  );
}

function lineOf({ id, name, role, unit, expires_at, revoked }: Token): string {
  const end = revoked === null ? `until ${expires_at ?? 'revoked'}` : `revoked ${revoked.at}`;
  return [id, role.padEnd(6), (unit ?? '-').padEnd(12), end.padEnd(32), name].join('  ');
}
