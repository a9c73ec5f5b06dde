import process from 'node:process';
import type { Account } from '#app/auth/account.ts';
import { openAccounts } from '#app/auth/accounts.server.ts';
import { openSecondFactor } from '#app/auth/second-factor.server.ts';
import { endSessionsOf } from '#app/auth/session-records.server.ts';
import { answering, printJson, say } from './answer.ts';
import { audited } from './audited.ts';
import { dataDirectory } from './data-dir.ts';
import { misused, readWords } from './options.ts';
import { passwordFromStdin } from './password-input.ts';
import { roleNamed } from './role-option.ts';

const HELP = `Usage: dondoc user add NAME --role ROLE [--unit CODE] [--password-stdin] [--json]
       dondoc user list [--json]
       dondoc user disable NAME [--json]
       dondoc user enable NAME [--json]
       dondoc user passwd NAME [--password-stdin] [--json]
       dondoc user second-factor-off NAME [--json]

Who may sign in. A password is made and shown this once, unless --password-stdin gives one; its
owner replaces it at the first sign-in. second-factor-off is for who has lost the phone and the
recovery codes.

  --role ROLE       leader, unit, editor or admin
  --unit CODE       the unit whose tasks are the user's own; for the role unit, and only there
  --password-stdin  the password is the one line on stdin
  --json            one JSON document on stdout
`;
const OPTIONS = {
  role: { type: 'string' },
  unit: { type: 'string' },
  'password-stdin': { type: 'boolean' },
} as const;

interface Asked {
  name: string;
  json: boolean;
  role: string | undefined;
  unit: string | undefined;
  password: () => Promise<string | undefined>;
}

/** @returns the exit code */
export async function userCommand(args: readonly string[]): Promise<number> {
  const words = readWords(args, HELP, OPTIONS);
  if (typeof words === 'number') return words;
  const { json = false, role, unit, 'password-stdin': fromStdin = false } = words.values;
  const [action, name, ...more] = words.positionals;
  if (action === 'list' && name === undefined)
    return answering('user list', json, () => list(json));
  const act = action === undefined || !Object.hasOwn(ACTIONS, action) ? undefined : ACTIONS[action];
  if (act === undefined) {
    return misused(
      'dondoc user: takes add, list, disable, enable, passwd or second-factor-off',
      HELP,
      json,
    );
  }
  if (name === undefined || more.length > 0) {
    return misused(`dondoc user ${action ?? ''}: takes one NAME`, HELP, json);
  }
  const password = async () => (fromStdin ? passwordFromStdin() : undefined);
  return answering(`user ${action ?? ''}`, json, async () => {
    await act({ name, json, role, unit, password });
    return 0;
  });
}

const ACTIONS: Readonly<Record<string, (asked: Asked) => Promise<void>>> = {
  async add({ name, json, role, unit = null, password }) {
    const assignment = { role: roleNamed(role), unit };
    const made = await openAccounts(dataDirectory()).add({
      name,
      ...assignment,
      password: await password(),
    });
    await audited('account_added', made.account.name, assignmentOf(made.account));
    show(made, json, `added ${made.account.name}`);
  },

  async passwd({ name, json, password }) {
    const made = await openAccounts(dataDirectory()).handOutPassword(name, await password());
    await endSessionsOf(dataDirectory(), made.account.id);
    await audited('password_changed', made.account.name);
    show(made, json, `new password for ${made.account.name}; it is signed out everywhere`);
  },

  disable: async ({ name, json }) => {
    const { account, changed } = await openAccounts(dataDirectory()).disable(name);
    await endSessionsOf(dataDirectory(), account.id);
    if (changed) await audited('account_disabled', account.name);
    if (json) printJson({ ...shown(account), changed });
    say(changed ? `disabled ${account.name}` : `${account.name} was disabled already`);
  },

  enable: async ({ name, json }) => {
    const { account, changed } = await openAccounts(dataDirectory()).enable(name);
    if (changed) await audited('account_enabled', account.name);
    if (json) printJson({ ...shown(account), changed });
    say(changed ? `enabled ${account.name}` : `${account.name} was not disabled`);
  },

  'second-factor-off': async ({ name, json }) => {
    const account = await openAccounts(dataDirectory()).present(name);
    const changed = await openSecondFactor(dataDirectory()).remove(account.id);
    await endSessionsOf(dataDirectory(), account.id);
    if (changed) await audited('second_factor_off', account.name);
    if (json) printJson({ ...shown(account), second_factor: false, changed });
    say(
      changed
        ? `${account.name} has no second factor any more; it is signed out everywhere`
        : `${account.name} had no second factor`,
    );
  },
};

async function list(json: boolean): Promise<number> {
  const accounts = await openAccounts(dataDirectory()).list();
  if (json) printJson({ users: accounts.map(shown) });
  else for (const account of accounts) process.stdout.write(`${lineOf(account)}\n`);
  return 0;
}

function shown(account: Account) {
  const { id, name, role, unit, disabled, created_at, second_factor } = account;
  const hasSecondFactor = second_factor?.confirmed === true;
  return { id, name, role, unit, disabled, created_at, second_factor: hasSecondFactor };
}

function lineOf({ name, role, unit, disabled }: Account): string {
  return [name.padEnd(24), role.padEnd(6), unit ?? '-', ...(disabled ? ['disabled'] : [])].join(
    '  ',
  );
}

/** The password alone on stdout, for who passes it on; what was done on stderr. */
function show(
  { account, password }: { account: Account; password: string | null },
  json: boolean,
  done: string,
): void {
  const { id, name, role, unit } = account;
  if (json) printJson({ id, name, role, unit, password });
  say(done);
  if (password === null) return;
  say('its password, shown this once:');
  if (!json) process.stdout.write(`${password}\n`);
}

function assignmentOf({ role, unit }: Account) {
  return unit === null ? { role } : { role, unit };
}
