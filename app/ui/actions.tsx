import { Children, type ReactNode } from 'react';

/** Links that belong to what stands above them, in one line with dots between. */
export function Actions({ children }: { children: ReactNode }) {
  return (
    <ul className="actions">
      {Children.toArray(children).map((child, index) => (
        <li key={index}>{child}</li>
      ))}
    </ul>
  );
}
