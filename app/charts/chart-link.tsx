import type { ReactNode } from 'react';

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
  return href === undefined ? (
    <span className={className}>{children}</span>
  ) : (
    <a className={className} href={href}>
      {children}
    </a>
  );
}
