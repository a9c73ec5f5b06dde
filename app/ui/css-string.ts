/** Text as a CSS string, which can neither end itself nor the attribute or element around it. */
export function cssString(text: string): string {
  const escaped = text.replace(/["\\<>\n\r\f]/g, (mark) => `\\${mark.charCodeAt(0).toString(16)} `);
  return `"${escaped}"`;
}
