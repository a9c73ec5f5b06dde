import type { ReactNode } from 'react';
import { Brand } from './brand.tsx';

interface BareFrameProps {
  office: { name: string; href: string; product: string };
  children: ReactNode;
}

/** What stands around a page that shows nothing of the data: whose portal it is. */
export function BareFrame({ office, children }: BareFrameProps) {
  return (
    <div className="page">
      <header className="masthead">
        <div className="masthead-top wrap">
          <Brand {...office} />
        </div>
      </header>
      <main className="wrap view" id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
