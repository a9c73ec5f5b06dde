import { memo, type ReactNode } from 'react';
import { Actions } from './actions.tsx';
import { DownloadMenu, type DownloadMenuProps } from './download-menu.tsx';
import { Link } from './link.tsx';
import { PrintButton } from './print-button.tsx';

export interface FooterProps {
  /** Source, snapshot, revision and the first letters of its SHA-256. */
  source: ReactNode;
  links: readonly { label: string; href: string }[];
  download?: DownloadMenuProps;
  print?: string;
}

export const Footer = memo(function Footer({ source, links, download, print }: FooterProps) {
  return (
    <footer className="foot wrap">
      <div className="foot-line">
        <p className="foot-source">{source}</p>
        <Actions>
          {links.map((link) => (
            <Link key={link.href} href={link.href}>
              {link.label}
            </Link>
          ))}
          {download !== undefined && <DownloadMenu {...download} />}
          {print !== undefined && <PrintButton label={print} />}
        </Actions>
      </div>
    </footer>
  );
});
