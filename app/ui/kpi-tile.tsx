import { Link } from './link.tsx';
import type { Tone } from './tone.ts';

export interface KpiTileProps {
  label: string;
  /** Formatted; where there is nothing to divide by, a dash. */
  value: string;
  unit?: string;
  tone?: Tone;
  /** The tasks behind the number. */
  href?: string;
  /** "189/531" and what they are: " nhiệm vụ". */
  ratio?: { figures: string; of: string; href?: string };
  /** Against what it changed, without green or red: "▲ 1,9 điểm % (tháng 5: 33,7%)". */
  change?: { mark?: '▲' | '▼' | '='; text: string };
}

function Figure({ value, unit, href }: Pick<KpiTileProps, 'value' | 'unit' | 'href'>) {
  const figure = (
    <>
      {value}
      {unit !== undefined && <span className="kpi-unit">{unit}</span>}
    </>
  );
  return href === undefined ? figure : <Link href={href}>{figure}</Link>;
}

/** What a change is measured against stays on one line where it is short enough for one. */
function together(text: string): string {
  return text.replace(/\([^()]{1,24}\)/gu, (within) => within.replaceAll(' ', '\u00a0'));
}

export function KpiTile({ label, value, unit, tone, href, ratio, change }: KpiTileProps) {
  return (
    <li className="kpi">
      <p className="kpi-label">{label}</p>
      <p className={tone ? `kpi-value tone-${tone}` : 'kpi-value'}>
        <Figure
          value={value}
          {...(unit !== undefined && { unit })}
          {...(href !== undefined && { href })}
        />
      </p>
      <div className="kpi-lines note">
        {ratio && (
          <p>
            <strong>
              {ratio.href === undefined ? (
                ratio.figures
              ) : (
                <Link href={ratio.href}>{ratio.figures}</Link>
              )}
            </strong>
            {ratio.of}
          </p>
        )}
        {change && (
          <p>
            {change.mark && <span className="mark">{change.mark} </span>}
            {together(change.text)}
          </p>
        )}
      </div>
    </li>
  );
}

/** Up to five key numbers in a row; at 360 px a list. */
export function KpiRow({ label, tiles }: { label: string; tiles: readonly KpiTileProps[] }) {
  return (
    <ul className="kpis" aria-label={label} data-count={tiles.length}>
      {tiles.map((tile) => (
        <KpiTile key={tile.label} {...tile} />
      ))}
    </ul>
  );
}
