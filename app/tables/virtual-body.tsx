import { useVirtualizer, useWindowVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { FOLD, type LongBodyProps, UNFOLD } from './long-table.ts';
import { BodyCell, plainCells } from './table-row.tsx';
import { useFocusedRow } from './virtual-focus.ts';
import { type Windowed, keyStep } from './virtual-keys.ts';

/** Up to here every row is in the page, as the server sent it. */
const FEW = 100;
const ROW_HEIGHT = 56;
const OVERSCAN = 12;
/** The head that stays above the rows. */
const HEAD = 56;

/** What the rows scroll in, if not all of them are drawn, and how far below its top they lie. */
type Place = { in: 'all' } | { in: 'page' | 'box'; margin: number };

const ALL: Place = { in: 'all' };

/**
 * The rows of a long list: those in view, the one that has the focus, and room for the others. Where the table scrolls
 * in a box of its own, the box is the view; else the page is.
 */
export function VirtualBody<Row>(props: LongBodyProps<Row>) {
  const { rows, rowId, more } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const place = usePlace(body, rows.length);
  const { withFocused, onFocus, onBlur } = useFocusedRow();
  useMore(body, place, rows.length, more);
  const options = {
    count: rows.length,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index: number) => {
      const row = rows[index];
      return row === undefined ? index : rowId(row);
    },
    overscan: OVERSCAN,
    rangeExtractor: withFocused,
    scrollMargin: place.in === 'all' ? 0 : place.margin,
    scrollPaddingStart: HEAD,
    ...(typeof window === 'undefined'
      ? {}
      : { initialRect: { width: window.innerWidth, height: window.innerHeight } }),
  };
  const inPage = useWindowVirtualizer<HTMLTableRowElement>({
    ...options,
    enabled: place.in === 'page',
    initialOffset: () => window.scrollY,
  });
  const inBox = useVirtualizer<HTMLElement, HTMLTableRowElement>({
    ...options,
    enabled: place.in === 'box',
    initialOffset: () => boxOf(body.current)?.scrollTop ?? 0,
    getScrollElement: () => boxOf(body.current),
  });
  const virtualizer: Windowed = place.in === 'box' ? inBox : inPage;
  const drawn =
    place.in === 'all'
      ? { items: rows.map((row, index) => ({ index, key: rowId(row), before: 0 })), after: 0 }
      : windowOf(virtualizer, place.margin);
  return (
    // The keys are those of the links inside.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <tbody
      ref={body}
      onFocus={onFocus}
      onBlur={onBlur}
      {...(place.in !== 'all' && {
        onKeyDown: (event) => keyStep(event, virtualizer, rows.length),
      })}
    >
      {drawn.items.flatMap(({ index, key, before }) => {
        const row = rows[index];
        if (row === undefined) return [];
        return [
          ...(before > 0 ? [<Room key={`before ${key}`} height={before} />] : []),
          <PlacedRow
            key={key}
            {...props}
            row={row}
            index={index}
            {...(place.in !== 'all' && { measure: virtualizer.measureElement })}
          />,
        ];
      })}
      {drawn.after > 0 ? <Room height={drawn.after} /> : null}
      <End />
    </tbody>
  );
}

/** The rows to draw, each with the room of those left out before it. */
function windowOf(virtualizer: Windowed, margin: number) {
  let reached = margin;
  const items = virtualizer.getVirtualItems().map(({ index, key, start, end }) => {
    const before = start - reached;
    reached = end;
    return { index, key, before };
  });
  return { items, after: margin + virtualizer.getTotalSize() - reached };
}

function PlacedRow<Row>(
  props: Pick<LongBodyProps<Row>, 'columns' | 'fromStart'> & {
    row: Row;
    index: number;
    measure?: (row: HTMLTableRowElement | null) => void;
  },
) {
  const { columns, fromStart, row, index, measure } = props;
  return (
    <tr
      data-index={index}
      {...(measure && { ref: measure })}
      {...(fromStart && { 'aria-rowindex': index + 2 })}
    >
      {plainCells(columns).map((cell) => (
        <BodyCell key={cell.column.id} cell={cell} row={row} />
      ))}
    </tr>
  );
}

/** The height of rows that are not there. */
function Room({ height }: { height: number }) {
  return (
    <tr className="row-room" aria-hidden="true">
      <td style={{ height }} />
    </tr>
  );
}

/** Where the list ends so far: in sight, it asks for more. */
function End() {
  return (
    <tr className="row-room" aria-hidden="true" data-end="">
      <td />
    </tr>
  );
}

function useMore(
  body: RefObject<HTMLTableSectionElement>,
  place: Place,
  loaded: number,
  more: () => void,
) {
  useEffect(() => {
    const end = body.current?.querySelector('[data-end]');
    if (!end) return undefined;
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) more();
      },
      // In a box the box itself must come near its end: the margin of the page does not reach into it.
      { root: boxOf(body.current), rootMargin: '0px 0px 800px 0px' },
    );
    watch.observe(end);
    return () => watch.disconnect();
  }, [body, place, loaded, more]);
}

/** Everything is drawn on the server, on paper, and for whoever reads the table whole. */
function usePlace(body: RefObject<HTMLTableSectionElement>, loaded: number): Place {
  const [place, setPlace] = useState(ALL);
  const long = loaded > FEW;
  useEffect(() => {
    if (!long) {
      setPlace(ALL);
      return undefined;
    }
    const table = body.current?.closest('table');
    const fold = () => setPlace(placeOf(body.current));
    const unfold = () => flushSync(() => setPlace(ALL));
    fold();
    const told: readonly [EventTarget | null | undefined, string, () => void][] = [
      [window, 'resize', fold],
      [window, 'beforeprint', unfold],
      [window, 'afterprint', fold],
      [table, UNFOLD, unfold],
      [table, FOLD, fold],
    ];
    for (const [target, name, then] of told) target?.addEventListener(name, then);
    return () => {
      for (const [target, name, then] of told) target?.removeEventListener(name, then);
    };
  }, [body, long]);
  return place;
}

function placeOf(body: HTMLElement | null): Place {
  const top = body?.getBoundingClientRect().top ?? 0;
  const box = boxOf(body);
  if (box === null) return { in: 'page', margin: Math.round(top + window.scrollY) };
  return {
    in: 'box',
    margin: Math.round(top - box.getBoundingClientRect().top + box.scrollTop),
  };
}

/** The box in which the table scrolls by itself, where it does. */
function boxOf(body: HTMLElement | null): HTMLElement | null {
  const box = body?.closest<HTMLElement>('.table-scroll') ?? null;
  return box !== null && getComputedStyle(box).overflowY === 'auto' ? box : null;
}
