import { useEffect, useState } from 'react';

const NAME = '--printed';

/**
 * The line at the foot of every printed sheet, as a property of the document. The server writes it; what it has become
 * since is written when the page goes to print, for a property of the whole document costs every element its style anew.
 */
export function usePrintedFoot(line: string | null): object {
  const [first] = useState(line);
  useEffect(() => {
    const write = () => document.documentElement.style.setProperty(NAME, line);
    window.addEventListener('beforeprint', write);
    return () => window.removeEventListener('beforeprint', write);
  }, [line]);
  return first === null ? {} : { style: { [NAME]: first } };
}
