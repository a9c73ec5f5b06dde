import type { ReactNode } from 'react';
import { useOpenLink } from '#app/tables/open-links.ts';

/** A number or name that leads to its tasks; plain text where there is nowhere to go. */
export function ChartLink({
  href,
  className = 'chart-link',
  children,
}: {
  href?: string | undefined;
  className?: string;
  children: ReactNode;
}) {
  const open = useOpenLink(href);
  return open === undefined ? (
    <span className={className}>{children}</span>
  ) : (
    <a className={className} href={open}>
      {children}
    </a>
  );
}
