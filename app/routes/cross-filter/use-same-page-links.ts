import { useNavigate } from '@remix-run/react';
import { useEffect } from 'react';

/**
 * Links that lead to the page itself, as those of charts and sorted columns do, change it in place and keep it where the
 * reader has scrolled it. Everything else stays the browser's.
 */
export function useSamePageLinks(): void {
  const navigate = useNavigate();
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      if (event.defaultPrevented || event.button !== 0) return;
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      const href = link?.getAttribute('href') ?? null;
      if (link === null || href === null) return;
      if (link.hasAttribute('download') || link.hasAttribute('hreflang')) return;
      const { origin, pathname } = window.location;
      const address = new URL(href, window.location.href);
      if (address.origin !== origin || address.pathname !== pathname || address.hash !== '') return;
      event.preventDefault();
      navigate(address.pathname + address.search, { preventScrollReset: true });
    };
    document.addEventListener('click', follow);
    return () => document.removeEventListener('click', follow);
  }, [navigate]);
}
