import { admin } from '#app/i18n/texts/admin.ts';
import { roles } from '#app/i18n/texts/roles.ts';
import { SimpleTable } from '#app/tables/simple-table.tsx';
import type { Words } from '../../page/words.ts';
import { adminHref } from '../admin-page.tsx';
import type { UsersData } from './loader.server.ts';

type User = UsersData['users'][number];

/** Every account; its name leads to what can be done with it. */
export function UserTable({ users, words }: { users: readonly User[]; words: Words }) {
  const texts = admin[words.locale];
  const { table, secondFactor } = texts.users;
  return (
    <SimpleTable
      caption={table.caption}
      columns={[
        { id: 'name', label: table.name },
        { id: 'role', label: table.role },
        { id: 'unit', label: table.unit },
        { id: 'state', label: table.state },
        { id: 'factor', label: table.secondFactor },
        { id: 'used', label: table.lastSignIn },
        { id: 'sessions', label: table.sessions, numeric: true },
      ]}
      rows={users.map((user) => [
        { text: user.name, href: adminHref(`/admin/users/${user.id}`, words) },
        roles[words.locale][user.role],
        user.unitName ?? '',
        stateOf(user, words),
        user.secondFactor ? secondFactor.on : secondFactor.off,
        user.lastSignIn === null ? texts.never : words.instant(user.lastSignIn),
        words.count(user.sessions),
      ])}
    />
  );
}

function stateOf({ disabled, handedOut }: User, { locale }: Words): string {
  const { state } = admin[locale].users;
  if (disabled) return state.disabled;
  return handedOut ? state.handedOut : state.active;
}
