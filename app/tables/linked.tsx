import type { LinkedText } from './column.ts';

/** A plain link where there is somewhere to go. */
export function Linked({ to, className }: { to: LinkedText; className?: string }) {
  const named = className === undefined ? {} : { className };
  if (to.href === undefined) {
    return className === undefined ? <>{to.text}</> : <span {...named}>{to.text}</span>;
  }
  return (
    <a href={to.href} {...named}>
      {to.text}
    </a>
  );
}
