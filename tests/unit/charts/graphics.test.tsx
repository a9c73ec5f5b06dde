import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { AgeingBars } from '#app/charts/ageing-bars.tsx';
import { ChartFigure } from '#app/charts/chart-figure.tsx';
import { DayBar } from '#app/charts/day-bar.tsx';
import { DotStrip } from '#app/charts/dot-strip.tsx';
import { DrawnChart } from '#app/charts/drawn-chart.tsx';
import { DrawingContext } from '#app/charts/drawing.ts';
import { drawChart } from '#app/charts/draw.server.ts';
import { FlowWaterfall } from '#app/charts/flow-waterfall.tsx';
import { flowBars, type FlowStep } from '#app/charts/flow.ts';
import { dotKind } from '#app/charts/interval.ts';
import { IntervalAxis, IntervalBar } from '#app/charts/interval-bar.tsx';
import { MiniStatus } from '#app/charts/mini-status.tsx';
import { SmallMultiples } from '#app/charts/small-multiples.tsx';
import { path, Sparkline } from '#app/charts/sparkline.tsx';
import { trendHeight } from '#app/charts/trend-height.ts';
import { UnitBars } from '#app/charts/unit-bars.tsx';
import { HOSTILE, monthsFrom, trendModel, trendPoint } from './examples.ts';

const SCALE = { min: 0.4, max: 1, step: 0.2 };
const STEPS: FlowStep[] = [
  { label: 'Đầu kỳ', value: 780, printed: '780', kind: 'total', tone: 'open_no_deadline' },
  { label: 'Mới giao', value: 554, printed: '+554', kind: 'in', tone: 'open_in_time', href: '/n' },
  { label: 'Mở lại', value: 3, printed: '+3', kind: 'in', tone: 'open_in_time' },
  { label: 'Hoàn thành', value: 346, printed: '−346', kind: 'out', tone: 'done_on_time' },
  { label: 'Rút', value: 2, printed: '−2', kind: 'out', tone: 'done_on_time' },
  { label: 'Cuối kỳ', value: 989, printed: '989', kind: 'total', tone: 'open_no_deadline' },
];
const NO_RATE = { value: null, low: null, high: null, band: null, ranked: false };

const html = (element: ReactElement) => renderToStaticMarkup(element);

describe('every graphic', () => {
  const graphics: Record<string, (text: string) => ReactElement> = {
    interval: (text) => (
      <IntervalBar row={NO_RATE} scale={SCALE} reference={null} sentence={text} />
    ),
    strip: (text) => <DotStrip rows={[]} scale={SCALE} reference={null} sentence={text} />,
    sparkline: (text) => <Sparkline values={[]} scale={SCALE} sentence={text} />,
    'sparkline of one': (text) => <Sparkline values={[0.5]} scale={SCALE} sentence={text} />,
    'mini status': (text) => (
      <MiniStatus onTime={0} late={0} overdue={0} hanging={0} max={0} sentence={text} />
    ),
    ageing: (text) => (
      <AgeingBars
        sentence={text}
        heading={text}
        bands={[{ label: text, solid: 0, hanging: 0, value: '0', sentence: text }]}
        total={{ label: text, value: '0' }}
      />
    ),
    flow: (text) => (
      <FlowWaterfall
        sentence={text}
        steps={STEPS.map((step) => ({ ...step, value: 0, label: `${text}${step.label}` }))}
      />
    ),
    'by unit': (text) => (
      <UnitBars
        sentence={text}
        heading={text}
        tone="open_overdue"
        rows={[{ name: text, value: 0, hanging: 0, printed: '0' }]}
        total={{ label: text, printed: '0' }}
      />
    ),
    multiples: (text) => (
      <SmallMultiples
        charts={[{ name: text, values: [null, 0.5, null], printed: '–', sentence: text }]}
        scale={SCALE}
        tick={String}
        ends={['T7', 'T6']}
      />
    ),
  };

  it.each(Object.entries(graphics))('%s says its sentence and survives nothing', (_, graphic) => {
    const markup = html(graphic('Câu nói'));
    expect(markup).toMatch(/(role="(img|group)" aria-label="Câu nói")/);
    expect(markup).not.toMatch(/NaN|Infinity|undefined/);
    expect(html(graphic(HOSTILE))).not.toContain('<img');
  });
});

describe('dotKind', () => {
  it('is solid outside the limits, hollow inside, dashed unranked', () => {
    expect(dotKind({ band: 'much_lower', ranked: true })).toBe('solid');
    expect(dotKind({ band: 'higher', ranked: true })).toBe('solid');
    expect(dotKind({ band: 'similar', ranked: true })).toBe('hollow');
    expect(dotKind({ band: null, ranked: false })).toBe('dashed');
  });
});

describe('IntervalBar', () => {
  it('lies on the axis that its column shares', () => {
    const row = { value: 0.7, low: 0.55, high: 0.85, band: 'lower', ranked: true } as const;
    const markup = html(<IntervalBar row={row} scale={SCALE} reference={0.82} sentence="" />);
    expect(markup).toContain('cx="50%"');
    expect(markup).toContain('x1="25%" x2="75%"');
    expect(markup).toContain('x1="70%" x2="70%"');
    expect(
      html(<IntervalAxis scale={SCALE} />)
        .replace(/<[^>]+>/g, ' ')
        .trim(),
    ).toBe('40  60  80  100');
  });
});

describe('flowBars', () => {
  it('closes where the balance closes', () => {
    const bars = flowBars(STEPS);
    expect(bars.map(({ from, to }) => [from, to])).toEqual([
      [0, 780],
      [780, 1334],
      [1334, 1337],
      [991, 1337],
      [989, 991],
      [0, 989],
    ]);
    expect(bars[4]?.level).toBe(bars[5]?.level);
  });

  it('links the steps that lead somewhere', () => {
    const markup = html(<FlowWaterfall steps={STEPS} sentence="" notes={['780 + 554']} />);
    expect(markup).toContain('href="/n">+554</a>');
    expect(markup).toContain('<p>780 + 554</p>');
  });
});

describe('path', () => {
  it('breaks at a gap', () => {
    const drawn = path(
      [1, 2, null, 3, null, 4, 5],
      (index) => index,
      (value) => value,
    );
    expect(drawn).toBe('M0 1L1 2M3 3h.01M5 4L6 5');
  });
});

describe('DayBar', () => {
  it('never leaves its cell', () => {
    expect(html(<DayBar days={60} max={30} tone="open_overdue" hanging />)).toContain('width:100%');
    expect(html(<DayBar days={0} max={0} tone="done_late" hanging={false} />)).toContain(
      'width:0%',
    );
  });
});

describe('ChartFigure', () => {
  it('names itself by its title and holds its table closed', () => {
    const markup = html(
      <ChartFigure title="Phát hiện" table={<table />} tableLabel="Xem bảng số liệu">
        <p>biểu đồ</p>
      </ChartFigure>,
    );
    const id = /<h2[^>]*id="([^"]+)"/.exec(markup)?.[1] ?? 'none';
    expect(markup).toContain(`aria-labelledby="${id}"`);
    expect(markup).toContain('<details class="chart-table"><summary>Xem bảng số liệu</summary>');
  });
});

describe('DrawnChart', () => {
  const model = trendModel(monthsFrom(2019, 6).map((month) => trendPoint(month)));
  const chart = (
    <DrawnChart
      chart={{ kind: 'trend', model }}
      height={(compact) => trendHeight(model, compact)}
      sizes={['column', 'full']}
      sentence="Câu"
      hint="Phím mũi tên"
    />
  );

  it('is complete from the server in each width, the narrow one always among them', () => {
    const markup = html(
      <DrawingContext.Provider value={drawChart}>{chart}</DrawingContext.Provider>,
    );
    const sizes = [...markup.matchAll(/data-size="(\w+)"><svg[^>]*width="(\d+)"/g)];
    expect(sizes.map(([, size, width]) => [size, width])).toEqual([
      ['narrow', '320'],
      ['column', '690'],
      ['full', '1200'],
    ]);
  });

  it('keeps its room and waits for the browser where nobody draws', () => {
    const markup = html(chart);
    expect(markup).toContain('--chart-narrow:');
    expect(markup).not.toContain('<svg');
  });
});
