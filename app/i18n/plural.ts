/** `1 task`, `2 tasks`: a printed count with its English noun. */
export function counted(count: string, noun: string): string {
  return `${count} ${count === '1' ? noun : `${noun}s`}`;
}

/** The English verb after a printed count. */
export function isOrAre(count: string): 'is' | 'are' {
  return count === '1' ? 'is' : 'are';
}
