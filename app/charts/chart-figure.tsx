import { type ReactNode, useId, useRef } from 'react';
import { useAfterPaint } from './after-paint.ts';
import { SaveFigure } from './save-figure.tsx';

export interface ChartFigureProps {
  /** A finding or a plain question. */
  title: ReactNode;
  subtitle?: ReactNode;
  children: ReactNode;
  /** The same figures as a table. */
  table: ReactNode;
  /** "Xem bảng số liệu" */
  tableLabel: string;
  /** Further links beside the disclosure. */
  links?: readonly ReactNode[];
  headingLevel?: 2 | 3;
  /** Section rule above; off inside a section that has its own. */
  rule?: boolean;
}

/** A chart with its words and its numbers: title, subtitle, picture, table. */
export function ChartFigure({
  title,
  subtitle,
  children,
  table,
  tableLabel,
  links = [],
  headingLevel = 2,
  rule = true,
}: ChartFigureProps) {
  const Heading = headingLevel === 2 ? 'h2' : 'h3';
  const id = useId();
  const figure = useRef<HTMLElement>(null);
  /** Mostly closed: a click is answered by the picture first. */
  const tableBehind = useAfterPaint(table);
  return (
    <figure
      ref={figure}
      className={rule ? 'chart-figure chart-figure-ruled' : 'chart-figure'}
      aria-labelledby={id}
    >
      <figcaption>
        <Heading className="chart-title" id={id}>
          {title}
        </Heading>
        {subtitle === undefined ? null : <p className="chart-subtitle">{subtitle}</p>}
      </figcaption>
      {children}
      <div className="chart-foot">
        <details className="chart-table">
          <summary>{tableLabel}</summary>
          <div className="chart-table-body">{tableBehind}</div>
        </details>
        {links.map((link, index) => (
          <span key={index} className="chart-foot-link">
            {link}
          </span>
        ))}
        <SaveFigure figure={figure} />
      </div>
    </figure>
  );
}
