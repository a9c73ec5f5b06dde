import { Link as RouterLink } from '@remix-run/react';
import type { AnchorHTMLAttributes, ReactNode } from 'react';
import { type Reader, useReader } from './reader.ts';

export interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  href: string;
  children: ReactNode;
}

const PAGE = /^(?:[/?](?!\/)|$)/;
const NOT_A_PAGE = /^\/(?:api|embed|oembed|assets)(?:[/?.]|$)|^\/openapi\.json$/;

const EVERY_TASK = /^\/(?:briefing|trends\/restated)(?:[/?]|$)/;

/** Whether a link leads its reader to what they may read: a list of tasks of all units tells a unit nothing. */
function isOpen(href: string, { role, unit, areas }: Reader): boolean {
  if (role !== 'unit') return true;
  if (EVERY_TASK.test(href)) return areas.includes('every_task');
  if (!/^\/tasks(?:\?|$)/.test(href)) return true;
  const units = new URLSearchParams(href.slice(href.indexOf('?') + 1)).getAll('unit');
  return !href.includes('?') || (units.length > 0 && units.every((code) => code === unit));
}

/**
 * A page of this portal is reached without a reload; files, anchors and other sites are not pages. Where its reader may
 * not go, its words alone are left.
 */
export function Link({ href, children, ...rest }: LinkProps) {
  const reader = useReader();
  if (!isOpen(href, reader)) return <span className={rest.className}>{children}</span>;
  if (!PAGE.test(href) || NOT_A_PAGE.test(href) || rest.download !== undefined) {
    return (
      <a href={href} {...rest}>
        {children}
      </a>
    );
  }
  return (
    <RouterLink to={href} discover="none" {...rest}>
      {children}
    </RouterLink>
  );
}
