import type { ReactNode } from 'react';

/** Why there is nothing, and what to do about it. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children !== undefined && <div className="note">{children}</div>}
    </div>
  );
}
