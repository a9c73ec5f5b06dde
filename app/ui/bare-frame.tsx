import type { ReactNode } from 'react';
import { Brand } from './brand.tsx';
import { Languages, type LanguagesProps } from './languages.tsx';

interface BareFrameProps {
  office: { name: string; href: string; product: string };
  languages?: LanguagesProps;
  children: ReactNode;
}

/** What stands around a page that shows nothing of the data: whose portal it is. */
export function BareFrame({ office, languages, children }: BareFrameProps) {
  return (
    <div className="page">
      <header className="masthead">
        <div className="masthead-top wrap">
          <Brand {...office} />
          {languages && <Languages {...languages} />}
        </div>
      </header>
      <main className="wrap view" id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
