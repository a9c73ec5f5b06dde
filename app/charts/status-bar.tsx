import { BAR_ORDER, type Status } from '#app/model/status.ts';
import { ChartLink } from './chart-link.tsx';
import { Paint, Swatch } from './piece.tsx';
import {
  donePercent,
  type StatusCounts,
  type StatusSegment,
  statusSegments,
  totalOf,
} from './status-counts.ts';

/** A figure as it is printed: "120" and "22,6%". */
export interface PrintedShare {
  label: string;
  value: string;
  share: string;
  href?: string;
  /** Where a click on the piece itself leads, if elsewhere than its number. */
  pieceHref?: string;
  /** The reader has chosen this part. */
  chosen?: boolean;
}

export interface StatusBarProps {
  counts: StatusCounts;
  /** What the bar says, for those who cannot see it. */
  sentence: string;
  parts: Readonly<Record<Status, PrintedShare>>;
  done: PrintedShare;
  open: PrintedShare;
  total: PrintedShare;
  /** Bar over a list at any width, as in a widget. */
  list?: boolean;
}

/** One whole by status: brackets and labels where there is room, a list under the bar where there is not. */
export function StatusBar(props: StatusBarProps) {
  const { counts, sentence, list = false } = props;
  const empty = totalOf(counts) === 0;
  return (
    <div
      className={list ? 'status-bar status-bar-list' : 'status-bar'}
      role="group"
      aria-label={sentence}
    >
      {list || empty ? null : <UpperLabels {...props} />}
      <Bar {...props} />
      {list || empty ? null : <LowerLabels {...props} />}
      <StatusList {...props} />
    </div>
  );
}

function UpperLabels({ counts, parts, done, open }: StatusBarProps) {
  const percent = donePercent(counts);
  const meets = counts.done_late > 0 || counts.open_overdue > 0;
  return (
    <div className="status-upper">
      <div className="status-ends">
        {percent > 0 ? <Printed part={done} plain /> : <span />}
        {percent < 100 ? <Printed part={open} plain /> : null}
      </div>
      <div className="status-brackets" aria-hidden="true">
        {percent > 0 ? <span style={basis(percent)} /> : null}
        {percent < 100 ? <span style={basis(100 - percent)} /> : null}
      </div>
      {meets ? (
        <div className="status-meeting">
          <span style={basis(percent)}>
            {counts.done_late > 0 ? <Printed part={parts.done_late} status="done_late" /> : null}
          </span>
          <span style={basis(100 - percent)}>
            {counts.open_overdue > 0 ? (
              <Printed part={parts.open_overdue} status="open_overdue" />
            ) : null}
          </span>
        </div>
      ) : null}
    </div>
  );
}

function Bar({ counts, parts }: StatusBarProps) {
  return (
    <div className="status-pieces" aria-hidden="true">
      {statusSegments(counts).map((segment) => (
        <Piece
          key={`${segment.status}${segment.hanging}`}
          segment={segment}
          part={parts[segment.status]}
        />
      ))}
    </div>
  );
}

function Piece({ segment, part }: { segment: StatusSegment; part: PrintedShare }) {
  const paint = <Paint tone={segment.status} hanging={segment.hanging} />;
  const common = {
    className: 'status-piece',
    style: basis(segment.percent),
    title: `${part.label}: ${part.value} (${part.share})`,
    ...(part.chosen ? { 'data-chosen': '' } : {}),
  };
  const href = part.pieceHref ?? part.href;
  if (href === undefined) return <span {...common}>{paint}</span>;
  return (
    <a {...common} href={href} tabIndex={-1}>
      {paint}
    </a>
  );
}

/** Each label spans its own piece and the narrow ones after it that are named above the bar. */
function LowerLabels({ counts, parts }: StatusBarProps) {
  const groups: { status: Status | null; grow: number }[] = [];
  for (const status of BAR_ORDER) {
    const value = counts[status];
    if (value === 0) continue;
    const above = status === 'done_late' || status === 'open_overdue';
    const before = groups.at(-1);
    if (above && before !== undefined) before.grow += value;
    else groups.push({ status: above ? null : status, grow: value });
  }
  const total = totalOf(counts);
  return (
    <div className="status-lower">
      {groups.map(({ status, grow }) => (
        <span key={status ?? ''} style={basis((grow * 100) / total)}>
          {status === null ? null : <Printed part={parts[status]} status={status} twoLines />}
        </span>
      ))}
    </div>
  );
}

/** A share of the row in percent; rows give way where a label or the thinnest piece needs more. */
function basis(percent: number): { flexBasis: string } {
  return { flexBasis: `${Math.round(percent * 1000) / 1000}%` };
}

function StatusList({ counts, parts, total }: StatusBarProps) {
  return (
    <ul className="status-list">
      {BAR_ORDER.map((status) => (
        <li key={status}>
          <Swatch
            tone={status}
            hanging={status === 'open_overdue' && counts.hanging * 2 > counts.open_overdue}
          />
          <ChartLink href={parts[status].href}>{parts[status].label}</ChartLink>
          <b>{parts[status].value}</b>
          <span className="chart-muted">{parts[status].share}</span>
        </li>
      ))}
      <li className="status-total">
        <span />
        <b>{total.label}</b>
        <b>{total.value}</b>
        <span className="chart-muted">{total.share}</span>
      </li>
    </ul>
  );
}

function Printed({
  part,
  status,
  plain = false,
  twoLines = false,
}: {
  part: PrintedShare;
  status?: Status;
  plain?: boolean;
  twoLines?: boolean;
}) {
  const tone = status === undefined ? 'status-name' : `status-name chart-text-${status}`;
  const value = plain || twoLines ? 'status-value' : `status-value ${tone}`;
  return (
    <ChartLink
      href={part.href}
      className={twoLines ? 'status-label status-label-two' : 'status-label'}
    >
      <span className={tone}>{part.label}</span>{' '}
      <span className="status-figures">
        <b className={value}>{part.value}</b>
        <span className={plain || twoLines ? 'chart-muted' : tone}> · {part.share}</span>
      </span>
    </ChartLink>
  );
}
