import type { ReactNode } from 'react';
import { Actions } from './actions.tsx';
import { Link } from './link.tsx';
import { PrintButton } from './print-button.tsx';
import { PrintedLine } from './printed-line.tsx';

export interface FooterProps {
  /** Source, snapshot, revision and the first letters of its SHA-256. */
  source: ReactNode;
  links: readonly { label: string; href: string; download?: boolean }[];
  print?: string;
  /** On printed sheets only: as-of, and where the definitions stand. */
  printed?: string;
  /** The content security policy's word for inline styles, where the server has one. */
  nonce?: string;
}

export function Footer({ source, links, print, printed, nonce }: FooterProps) {
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
      {printed !== undefined && (
        <PrintedLine text={printed} {...(nonce !== undefined && { nonce })} />
      )}
    </footer>
  );
}
