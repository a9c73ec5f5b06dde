import { describe, expect, it, vi } from 'vitest';
import { html } from './render.tsx';

vi.mock('@remix-run/react', () => ({
  Link: ({ to, children }: { to: string; children: string }) => (
    <a href={to} data-router="">
      {children}
    </a>
  ),
}));
const { Link } = await import('#app/ui/link.tsx');

describe('Link', () => {
  it.each(['/', '/units/SYT?lang=en', '/tasks/12%2FUBND', '?sort=days', '/api-docs'])(
    'goes to the page %s without a reload',
    (href) => {
      expect(html(<Link href={href}>x</Link>)).toContain('data-router');
    },
  );

  it.each([
    '/api/v1/tasks.csv?unit=SYT',
    '/embed/kpi',
    '#main',
    'https://example.org/',
    '//example.org/',
    '/openapi.json',
  ])('leaves %s to the browser', (href) => {
    expect(html(<Link href={href}>x</Link>)).toBe(`<a href="${href}">x</a>`);
  });

  it('leaves a download to the browser', () => {
    expect(
      html(
        <Link href="/data/x" download="">
          x
        </Link>,
      ),
    ).not.toContain('data-router');
  });
});
