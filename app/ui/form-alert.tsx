import type { ReactNode } from 'react';

/** Why what was sent came to nothing; told at once. */
export function FormAlert({ children }: { children: ReactNode }) {
  return (
    <p className="form-alert" role="alert">
      {children}
    </p>
  );
}
