import { Link as RouterLink } from '@remix-run/react';
import type { AnchorHTMLAttributes, ReactNode } from 'react';
import { useOpenLink } from '#app/tables/open-links.ts';

export interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  href: string;
  children: ReactNode;
}

const PAGE = /^(?:[/?](?!\/)|$)/;
const NOT_A_PAGE = /^\/(?:api|embed|oembed|assets)(?:[/?.]|$)|^\/openapi\.json$/;

/**
 * A page of this portal is reached without a reload; files, anchors and other sites are not pages. Where its reader may
 * not go, its words alone are left.
 */
export function Link({ href, children, ...rest }: LinkProps) {
  const open = useOpenLink(href);
  if (open === undefined) return <span className={rest.className}>{children}</span>;
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
