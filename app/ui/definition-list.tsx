import type { ReactNode } from 'react';

export interface Definition {
  id?: string;
  term: ReactNode;
  detail: ReactNode;
}

export function DefinitionList({ items }: { items: readonly Definition[] }) {
  return (
    <dl className="definitions">
      {items.map((item, index) => (
        <div key={item.id ?? index} id={item.id}>
          <dt>{item.term}</dt>
          <dd>{item.detail}</dd>
        </div>
      ))}
    </dl>
  );
}
