import { memo, type ReactNode } from 'react';
import { Brand } from './brand.tsx';
import { GetForm } from './form.tsx';
import { HiddenInputs, type HiddenInput } from './hidden-inputs.tsx';
import { Languages, type LanguagesProps } from './languages.tsx';
import { Link } from './link.tsx';
import { Nav, type NavItem } from './nav.tsx';
import { SearchInput } from './search-input.tsx';

/** "Số liệu đến 10:00 ngày 03/07/2019" and how it stands to the newest. */
export interface AsOf {
  text: string;
  note: string;
  noteHref?: string;
  state: 'newest' | 'older' | 'stale';
}

export interface MastheadProps {
  office: { name: string; href: string; product: string };
  nav: { label: string; items: readonly NavItem[] };
  languages: LanguagesProps;
  account?: { label: string; href: string };
  /** Where tasks may be looked for. */
  search?: {
    action: string;
    name: string;
    label: string;
    submit: string;
    value?: string;
    hidden?: readonly HiddenInput[];
  };
  asOf?: AsOf;
  /** Beside the as-of line. */
  pageLinks?: ReactNode;
}

function SearchForm({ search }: { search: NonNullable<MastheadProps['search']> }) {
  return (
    <GetForm action={search.action} className="search" role="search">
      <HiddenInputs inputs={search.hidden ?? []} />
      <SearchInput
        name={search.name}
        value={search.value ?? ''}
        placeholder={search.label}
        label={search.label}
      />
      <svg className="search-icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="6.5" cy="6.5" r="4.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M10 10l4.5 4.5" stroke="currentColor" strokeWidth="1.5" />
      </svg>
      <button type="submit" className="visually-hidden">
        {search.submit}
      </button>
    </GetForm>
  );
}

function AsOfLine({ asOf }: { asOf: AsOf }) {
  return (
    <p className="as-of" data-state={asOf.state}>
      <strong>{asOf.text}</strong>
      <span className="as-of-note">
        {' · '}
        {asOf.noteHref === undefined ? asOf.note : <Link href={asOf.noteHref}>{asOf.note}</Link>}
      </span>
    </p>
  );
}

export const Masthead = memo(function Masthead({
  office,
  nav,
  languages,
  account,
  search,
  asOf,
  pageLinks,
}: MastheadProps) {
  return (
    <header className="masthead">
      <div className="masthead-top wrap">
        <Brand {...office} />
        {search && <SearchForm search={search} />}
        <Languages {...languages} />
        {account && (
          <Link href={account.href} className="account">
            {account.label}
          </Link>
        )}
      </div>
      <div className="masthead-line wrap">
        <Nav {...nav} />
      </div>
      {asOf && (
        <div className="masthead-as-of wrap">
          <AsOfLine asOf={asOf} />
          {pageLinks}
        </div>
      )}
    </header>
  );
});
