import { useId } from 'react';

export interface ProgressBarProps {
  label: string;
  /** 0 to 1; null where nobody knows. */
  share: number | null;
  /** What is being done, and how far it is, in words. */
  children: React.ReactNode;
}

/** How far something has come: a bar, and the same in words. */
export function ProgressBar({ label, share, children }: ProgressBarProps) {
  const words = useId();
  return (
    <div className="progress">
      <progress
        aria-label={label}
        aria-describedby={words}
        max={1}
        {...(share === null ? {} : { value: share })}
      />
      <p id={words} className="progress-words">
        {children}
      </p>
    </div>
  );
}
