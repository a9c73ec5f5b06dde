import { useEffect, useRef } from 'react';
import { Link } from './link.tsx';

export interface NavItem {
  label: string;
  href: string;
  current?: boolean;
}

/** One line; where it is wider than the screen, it starts at the page one is on. */
export function Nav({ label, items }: { label: string; items: readonly NavItem[] }) {
  const list = useRef<HTMLUListElement>(null);
  const current = items.findIndex((item) => item.current);
  useEffect(() => {
    const item = list.current?.children[current];
    if (list.current && item instanceof HTMLElement) {
      list.current.scrollLeft = item.offsetLeft - list.current.offsetLeft;
    }
  }, [current]);
  return (
    <nav className="nav" aria-label={label}>
      <ul ref={list}>
        {items.map((item) => (
          <li key={item.href}>
            <Link href={item.href} {...(item.current && { 'aria-current': 'page' })}>
              {item.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
