/** Text as the cell shows it: letters that XML cannot hold stand as `_x000D_`. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  // Halves of a letter are left as they are written: alone they are no text.
  return text.replace(/_x(?!D[89A-F])([0-9A-F]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
