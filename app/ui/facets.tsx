import { Link } from './link.tsx';

export interface Facet {
  label: string;
  count: string;
  /** None: nothing to see there. */
  href?: string;
  current?: boolean;
}

/** Counts that narrow the list below: "1–7 ngày 5". */
export function Facets({ label, facets }: { label: string; facets: readonly Facet[] }) {
  return (
    <div className="facets" role="group" aria-label={label}>
      <p className="facets-label note" aria-hidden="true">
        {label}
      </p>
      <ul>
        {facets.map((facet) => (
          <li key={facet.label}>
            {facet.href === undefined ? (
              <span className="facet" data-empty="">
                {facet.label} <strong>{facet.count}</strong>
              </span>
            ) : (
              <Link
                href={facet.href}
                className="facet"
                {...(facet.current && { 'aria-current': 'true' })}
              >
                {facet.label} <strong>{facet.count}</strong>
              </Link>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
