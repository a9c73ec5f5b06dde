import { Link } from './link.tsx';

/** Whose portal it is, and what it is for. */
export function Brand({ name, href, product }: { name: string; href: string; product: string }) {
  return (
    <p className="brand">
      <Link href={href}>{name}</Link>
      <span className="product">{product}</span>
    </p>
  );
}
