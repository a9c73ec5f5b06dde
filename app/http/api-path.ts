/** Whether a path, as it came and decoded, is one of programs. */
export function isApiPath(path: string): boolean {
  return /^\/+api(\/|$)/i.test(path);
}
