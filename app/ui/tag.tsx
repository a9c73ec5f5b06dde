import { Link } from './link.tsx';

/** A flag that lies over a status: "Treo". */
export function Tag({ label, href }: { label: string; href?: string }) {
  return href === undefined ? (
    <span className="tag">{label}</span>
  ) : (
    <Link href={href} className="tag">
      {label}
    </Link>
  );
}
