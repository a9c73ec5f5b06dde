import type { ReactNode } from 'react';
import { Footer, type FooterProps } from './footer.tsx';
import { useFrameKeys } from './frame-keys.ts';
import { Masthead, type MastheadProps } from './masthead.tsx';

export interface PageFrameProps extends MastheadProps {
  skipLabel: string;
  /** The filter bar, where the page has one. */
  filters?: ReactNode;
  footer: FooterProps;
  children: ReactNode;
}

/** What every page stands in: who, what data, how fresh, which filters, from where. */
export function PageFrame({ skipLabel, filters, footer, children, ...masthead }: PageFrameProps) {
  useFrameKeys();
  return (
    <div className="page">
      <a className="skip" href="#main">
        {skipLabel}
      </a>
      <Masthead {...masthead} />
      {filters !== undefined && <div className="page-filters wrap">{filters}</div>}
      <main className="wrap view" id="main" tabIndex={-1}>
        {children}
      </main>
      <Footer {...footer} />
    </div>
  );
}
