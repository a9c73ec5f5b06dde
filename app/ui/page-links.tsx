import { CopyButton } from '#app/tables/copy-button.tsx';
import { Link } from './link.tsx';

export interface PageLink {
  href: string;
  label: string;
  /** What stays and what moves. */
  note: string;
}

export interface PageLinksProps {
  /** "Liên kết" */
  label: string;
  links: readonly PageLink[];
  /** Where it is kept under a name. */
  save: PageLink;
  copy: string;
  copied: string;
  failed: string;
}

/** The addresses under which this page can be passed on. */
export function PageLinks({ label, links, save, copy, ...said }: PageLinksProps) {
  return (
    <details className="page-links" data-popover>
      <summary className="link">{label}</summary>
      <ul className="pill-panel page-links-panel">
        {links.map((link) => (
          <li key={link.label}>
            <Link href={link.href}>{link.label}</Link>
            <span className="page-links-note">{link.note}</span>
            <CopyButton
              label={copy}
              texts={said}
              read={() => new URL(link.href, window.location.href).href}
            />
          </li>
        ))}
        <li>
          <Link href={save.href}>{save.label}</Link>
          <span className="page-links-note">{save.note}</span>
        </li>
      </ul>
    </details>
  );
}
