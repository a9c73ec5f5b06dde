/** A CSS string that can neither end itself nor the style element around it. */
export function cssString(text: string): string {
  const escaped = text.replace(/["\\<>\n\r\f]/g, (mark) => `\\${mark.charCodeAt(0).toString(16)} `);
  return `"${escaped}"`;
}

/**
 * As-of and where the definitions are, at the foot of every printed sheet: the sheet's margin box
 * takes its words from a custom property, and the property from here.
 */
export function PrintedLine({ text, nonce }: { text: string; nonce?: string }) {
  return (
    <style
      media="print"
      nonce={nonce}
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: `:root{--printed:${cssString(text)}}` }}
    />
  );
}
