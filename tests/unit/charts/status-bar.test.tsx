import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { type PrintedShare, StatusBar } from '#app/charts/status-bar.tsx';
import { donePercent, type StatusCounts, statusSegments } from '#app/charts/status-counts.ts';
import { BAR_ORDER, type Status } from '#app/model/status.ts';
import { HOSTILE } from './examples.ts';

const JUNE: StatusCounts = {
  done_on_time: 120,
  done_no_deadline: 55,
  done_late: 14,
  open_overdue: 12,
  open_in_time: 128,
  open_no_deadline: 202,
  hanging: 12,
};
const NOTHING: StatusCounts = {
  done_on_time: 0,
  done_no_deadline: 0,
  done_late: 0,
  open_overdue: 0,
  open_in_time: 0,
  open_no_deadline: 0,
  hanging: 0,
};

function markup(counts: StatusCounts, label = 'nhãn', list = false): string {
  const printed = (name: string): PrintedShare => ({
    label: `${label} ${name}`,
    value: '1',
    share: '1,0%',
    href: `/tasks?status=${name}`,
  });
  const parts = Object.fromEntries(BAR_ORDER.map((status) => [status, printed(status)]));
  return renderToStaticMarkup(
    <StatusBar
      counts={counts}
      sentence="189 trong 531"
      parts={parts as Record<Status, PrintedShare>}
      done={printed('done')}
      open={printed('open')}
      total={printed('total')}
      list={list}
    />,
  );
}

describe('statusSegments', () => {
  it('lays the pieces so that late and overdue meet between done and open', () => {
    expect(statusSegments(JUNE).map(({ status }) => status)).toEqual([...BAR_ORDER]);
    expect(donePercent(JUNE)).toBeCloseTo((189 / 531) * 100);
  });

  it('adds up to the whole bar, whatever the counts', () => {
    const some = fc.nat({ max: 100_000 });
    const counts = fc.record({
      done_on_time: some,
      done_no_deadline: some,
      done_late: some,
      open_overdue: some,
      open_in_time: some,
      open_no_deadline: some,
      hanging: some,
    });
    fc.assert(
      fc.property(counts, (drawn) => {
        const segments = statusSegments(drawn);
        const percent = segments.reduce((sum, segment) => sum + segment.percent, 0);
        const tasks = segments.reduce((sum, segment) => sum + segment.value, 0);
        const total = BAR_ORDER.reduce((sum, status) => sum + drawn[status], 0);
        expect(tasks).toBe(total);
        if (total > 0) expect(percent).toBeCloseTo(100, 6);
      }),
    );
  });

  it('hatches only what hangs', () => {
    const overdue = statusSegments({ ...JUNE, hanging: 5 }).filter(
      ({ status }) => status === 'open_overdue',
    );
    expect(overdue.map(({ hanging, value }) => [hanging, value])).toEqual([
      [false, 7],
      [true, 5],
    ]);
  });
});

describe('StatusBar', () => {
  it('says its sentence, names and links every status, in the bar and in the list', () => {
    const html = markup(JUNE);
    expect(html).toContain('aria-label="189 trong 531"');
    for (const status of BAR_ORDER) {
      expect(html.split(`href="/tasks?status=${status}"`).length - 1).toBe(3);
    }
  });

  it('keeps its bars out of the tab order: the labels are the links', () => {
    for (const piece of markup(JUNE).match(/<a class="status-piece"[^>]*>/g) ?? ['none']) {
      expect(piece).toContain('tabindex="-1"');
    }
  });

  it('gives every pattern an id of its own', () => {
    const ids = [...markup(JUNE).matchAll(/<pattern id="([^"]+)"/g)].map(([, id]) => id ?? '');
    expect(ids.length).toBeGreaterThan(2);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.join('')).toMatch(/^[\w-]+$/);
  });

  it('draws nothing and still lists where there are no tasks', () => {
    const html = markup(NOTHING);
    expect(html).not.toContain('NaN');
    expect(html).not.toContain('status-piece"');
    expect(html).toContain('nhãn total');
  });

  it('is a list at any width in a widget', () => {
    expect(markup(JUNE, 'nhãn', true)).not.toContain('status-brackets');
  });

  it('prints hostile labels as text', () => {
    expect(markup(JUNE, HOSTILE)).not.toContain('<img');
  });
});
