import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { drawChart, drawScene } from '#app/charts/draw.server.ts';
import { funnelScene } from '#app/charts/funnel-scene.ts';
import type { Scene } from '#app/charts/scene.ts';
import { trendScene } from '#app/charts/trend-scene.ts';
import {
  DEPARTMENTS,
  funnelModel,
  gapPoint,
  HOSTILE,
  monthsFrom,
  NARROW,
  trendModel,
  trendPoint,
  WIDE,
} from './examples.ts';

const MONTHS = monthsFrom(2018, 18);
const ZERO = {
  assigned: 0,
  completed: 0,
  overdueStock: 0,
  onTime: null,
};

const SCENES: Record<string, Scene> = {
  'trend, wide': trendScene(trendModel(MONTHS.map((month) => trendPoint(month))), WIDE),
  'trend, narrow': trendScene(trendModel(MONTHS.map((month) => trendPoint(month))), NARROW),
  'trend, five years': trendScene(
    trendModel(monthsFrom(2018, 60).map((month) => trendPoint(month))),
    WIDE,
  ),
  'trend, no month': trendScene(trendModel([]), WIDE),
  'trend, one month': trendScene(trendModel([trendPoint('2019-06')]), NARROW),
  'trend, only gaps': trendScene(trendModel(MONTHS.map(gapPoint)), WIDE),
  'trend, all zero': trendScene(trendModel(MONTHS.map((month) => trendPoint(month, ZERO))), WIDE),
  funnel: funnelScene(funnelModel(DEPARTMENTS), WIDE),
  'funnel, narrow': funnelScene(funnelModel(DEPARTMENTS), NARROW),
  'funnel, no unit': funnelScene(funnelModel([]), WIDE),
  'funnel, no limits': funnelScene({ ...funnelModel(DEPARTMENTS), limits: [] }, WIDE),
  'funnel, all kept': funnelScene(funnelModel([{ name: 'A', numerator: 40, n: 40 }], 1), WIDE),
  'funnel, none kept': funnelScene(funnelModel([{ name: 'A', numerator: 0, n: 40 }], 0), WIDE),
};

describe.each(Object.entries(SCENES))('%s', (_, scene) => {
  const svg = drawScene(scene, 'Câu tóm tắt');

  it('is an image with words, and of the width asked for', () => {
    expect(svg).toMatch(/^<svg class="chart-picture" role="img" aria-label="Câu tóm tắt"/);
    expect(svg).toContain(`width="${scene.width}" height="${scene.height}"`);
    expect(svg).toContain('<title>Câu tóm tắt</title>');
  });

  it('carries no style element, no ids that could meet another chart’s, no broken number', () => {
    expect(svg).not.toMatch(/<style|<script|\sid=|url\(#|NaN|undefined|Infinity/);
  });

  it('takes every colour from the page', () => {
    const painted = [...svg.matchAll(/(?:fill|stroke)="([^"]+)"/g)].map(([, paint]) => paint ?? '');
    const fixed = painted.filter((paint) => !/^(none|transparent|var\(--[\w-]+\))$/.test(paint));
    expect(fixed).toEqual([]);
  });

  it('is drawn the same again', () => {
    expect(drawScene(scene, 'Câu tóm tắt')).toBe(svg);
  });
});

describe('drawing', () => {
  it('is light: a year and a half in three panels with its pointer layer', () => {
    expect(gzipSync(drawScene(SCENES['trend, wide'] as Scene, '')).byteLength).toBeLessThan(4_000);
    expect(gzipSync(drawScene(SCENES.funnel as Scene, '')).byteLength).toBeLessThan(4_000);
  });

  it('prints hostile names, notes, breaks and links as text', () => {
    const trend = trendScene(
      trendModel(
        MONTHS.map((month, index) =>
          trendPoint(month, {
            hrefs: { assigned: `/tasks?q=${HOSTILE}` },
            ...(index === 3 ? { note: HOSTILE, break: HOSTILE } : {}),
          }),
        ),
      ),
      WIDE,
    );
    const funnel = funnelScene(
      funnelModel(DEPARTMENTS.map((unit) => ({ ...unit, name: HOSTILE, label: HOSTILE }))),
      WIDE,
    );
    for (const svg of [drawScene(trend, HOSTILE), drawScene(funnel, HOSTILE)]) {
      expect(svg).not.toContain('<img');
      expect(svg.replace(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*onerror/);
      expect(svg).toContain('&lt;img src=x onerror=');
      expect(svg).toContain('{b|x}');
    }
  });

  it('puts exact values and links over the picture for those without script', () => {
    const svg = drawScene(SCENES['trend, wide'] as Scene, '');
    expect(svg).toContain('<a href="/tasks?month=2019-06" tabindex="-1"');
    expect(svg).toContain('<title>Tháng 6/2019\n88,4% (175/198)</title>');
    expect(svg).toContain('href="/tasks?overdue=2019-06&amp;a=b"');
  });

  it('lets the process end', async () => {
    const script = `
      import { drawChart, drawScene } from '#app/charts/draw.server.ts';
      const line = { kind: 'line', points: [{ x: 0, y: 0 }, { x: 9, y: 9 }],
        stroke: { colour: 'var(--ink)', width: 2 } };
      const scene = { width: 300, height: 100, shapes: [line], marks: [] };
      console.log(drawScene(scene, 'x').length > 100);`;
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '--eval', script],
      { timeout: 30_000 },
    );
    expect(stdout.trim()).toBe('true');
  });
});

it('leads a reader nowhere that is not open to them, and tells the value all the same', () => {
  const model = trendModel(MONTHS.map((month) => trendPoint(month)));
  const chart = { kind: 'trend', model } as const;
  const drawn = (opens: (href: string) => boolean) =>
    drawChart({ chart, opens, sentence: 'x' }, WIDE);
  const marks = (markup: string) => markup.match(/data-mark="/g)?.length ?? 0;
  const open = drawn(() => true);
  expect(open).toContain('<a href=');
  const closed = drawn(() => false);
  expect(closed).not.toContain('<a ');
  expect([marks(closed), marks(open)]).toEqual([marks(open), marks(open)]);
  expect(closed.match(/<title>/g)).toEqual(open.match(/<title>/g));
});
