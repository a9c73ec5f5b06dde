import { Link } from './link.tsx';

export interface BreadcrumbProps {
  label: string;
  trail: readonly { label: string; href: string }[];
  here: string;
}

export function Breadcrumb({ label, trail, here }: BreadcrumbProps) {
  return (
    <nav className="breadcrumb note" aria-label={label}>
      <ol>
        {trail.map((step) => (
          <li key={step.href}>
            <Link href={step.href}>{step.label}</Link>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}
