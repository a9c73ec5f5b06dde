import type { ReactNode } from 'react';
import { Actions } from './actions.tsx';
import { Link } from './link.tsx';

export interface ProblemProps {
  /** "400": small, beside the title; the words carry the message. */
  status: string;
  title: string;
  /** What happened. */
  detail: ReactNode;
  /** What to do. */
  remedy?: ReactNode;
  links?: readonly { label: string; href: string }[];
}

/** The body of an error page: it names the fix. */
export function Problem({ status, title, detail, remedy, links = [] }: ProblemProps) {
  return (
    <div className="problem">
      <h1 className="sentence-lead">{title}</h1>
      <p className="problem-detail">{detail}</p>
      {remedy !== undefined && <p className="problem-remedy">{remedy}</p>}
      <Actions>
        {links.map((link) => (
          <Link key={link.href} href={link.href}>
            {link.label}
          </Link>
        ))}
        <span className="muted">{status}</span>
      </Actions>
    </div>
  );
}
