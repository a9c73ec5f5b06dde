import type { ReactNode } from 'react';
import { Actions } from './actions.tsx';
import { Link } from './link.tsx';
import { PrintButton } from './print-button.tsx';

export interface FooterProps {
  /** Source, snapshot, revision and the first letters of its SHA-256. */
  source: ReactNode;
  links: readonly { label: string; href: string; download?: boolean }[];
  print?: string;
}

export function Footer({ source, links, print }: FooterProps) {
  return (
    <footer className="foot wrap">
      <div className="foot-line">
        <p className="foot-source">{source}</p>
        <Actions>
          {links.map((link) => (
            <Link key={link.href} href={link.href} {...(link.download && { download: '' })}>
              {link.label}
            </Link>
          ))}
          {print !== undefined && <PrintButton label={print} />}
        </Actions>
      </div>
    </footer>
  );
}
