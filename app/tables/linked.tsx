import type { LinkedText } from './column.ts';
import { useOpenLink } from './open-links.ts';

/** A plain link where there is somewhere to go. */
export function Linked({ to, className }: { to: LinkedText; className?: string }) {
  const named = className === undefined ? {} : { className };
  const href = useOpenLink(to.href);
  if (href === undefined) {
    return className === undefined ? <>{to.text}</> : <span {...named}>{to.text}</span>;
  }
  return (
    <a href={href} {...named}>
      {to.text}
    </a>
  );
}
