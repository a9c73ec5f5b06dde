import type { ReactNode } from 'react';

/** "Xem bảng số liệu": what stands behind a figure, one key press away and without script. */
export function Disclosure({ label, children }: { label: string; children: ReactNode }) {
  return (
    <details className="disclosure">
      <summary className="link">{label}</summary>
      <div className="disclosure-body">{children}</div>
    </details>
  );
}
