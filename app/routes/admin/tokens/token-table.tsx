import { useMemo } from 'react';
import { admin } from '#app/i18n/texts/admin.ts';
import { roles } from '#app/i18n/texts/roles.ts';
import type { TableColumn } from '#app/tables/column.ts';
import { DataTable } from '#app/tables/data-table.tsx';
import type { Words } from '../../page/words.ts';
import type { TokensData } from './loader.server.ts';

type Token = TokensData['tokens'][number];

/** Every token, each in force with the button that revokes it. */
export function TokenTable({ tokens, words }: { tokens: readonly Token[]; words: Words }) {
  const columns = useMemo(() => columnsIn(words), [words]);
  return (
    <DataTable
      className="simple"
      caption={admin[words.locale].tokens.table.caption}
      columns={columns}
      rows={tokens}
      rowId={({ id }) => id}
    />
  );
}

function columnsIn(words: Words): TableColumn<Token>[] {
  const texts = admin[words.locale];
  const { table, by, untilRevoked } = texts.tokens;
  const plain = (
    id: Exclude<keyof typeof table, 'caption'>,
    cell: (token: Token) => string,
  ): TableColumn<Token> => ({
    id,
    header: table[id],
    label: table[id],
    cell,
    blank: (token) => cell(token) === '',
  });
  return [
    {
      id: 'name',
      header: table.name,
      label: '',
      rowHeader: true,
      cell: ({ id, name }) => (
        <>
          {name}
          <span className="second-line">{id}</span>
        </>
      ),
    },
    plain('role', ({ role }) => roles[words.locale][role]),
    plain('unit', ({ unitName }) => unitName ?? ''),
    plain('created', ({ created }) => by(words.day(created.day), created.by)),
    plain('expires', ({ expires }) => (expires === null ? untilRevoked : words.day(expires))),
    plain('lastUsed', ({ lastUsed }) =>
      lastUsed === null ? texts.never : words.instant(lastUsed),
    ),
    {
      id: 'state',
      header: table.state,
      label: table.state,
      cell: (token) => <State token={token} words={words} />,
    },
  ];
}

function State({ token: { id, name, state }, words }: { token: Token; words: Words }) {
  const { tokens } = admin[words.locale];
  if (state.kind === 'revoked') return tokens.state.revoked(words.day(state.day), state.by);
  if (state.kind === 'expired') return tokens.state.expired;
  return (
    <form method="post" className="inline-form">
      {tokens.state.active} <input type="hidden" name="id" value={id} />
      <button
        type="submit"
        className="link-button"
        name="intent"
        value="revoke"
        aria-label={tokens.revokeOf(name)}
      >
        {tokens.revoke}
      </button>
    </form>
  );
}
