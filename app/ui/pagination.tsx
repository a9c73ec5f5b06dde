import { Link } from './link.tsx';

export interface PaginationProps {
  label: string;
  /** "Hiện 50 trong 1.736 nhiệm vụ" */
  shown: string;
  first?: { label: string; href: string };
  next?: { label: string; href: string };
}

/** Keyset pages: back to the first, on to the next. */
export function Pagination({ label, shown, first, next }: PaginationProps) {
  return (
    <nav className="pagination" aria-label={label}>
      <p className="note">{shown}</p>
      {first && <Link href={first.href}>{first.label}</Link>}
      {next && (
        <Link href={next.href} rel="next">
          {next.label}
        </Link>
      )}
    </nav>
  );
}
