import { type ReactNode, useId } from 'react';

export interface SectionProps {
  /** A finding or a plain question. */
  title: string;
  subtitle?: ReactNode;
  id?: string;
  /** Layout only: `col-7` and its like. */
  className?: string;
  children: ReactNode;
}

export function Section({ title, subtitle, id, className, children }: SectionProps) {
  const titleId = useId();
  return (
    <section
      id={id}
      className={className === undefined ? 'section' : `section ${className}`}
      aria-labelledby={titleId}
    >
      <h2 className="section-title" id={titleId}>
        {title}
      </h2>
      {subtitle !== undefined && <p className="section-subtitle note">{subtitle}</p>}
      <div className="section-body">{children}</div>
    </section>
  );
}
