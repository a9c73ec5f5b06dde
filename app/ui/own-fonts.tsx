/** Every page needs all of them before it is painted: asked for at once. */
export const FONT_FILES = Object.values(
  import.meta.glob<string>('../styles/fonts/*.woff2', {
    query: '?url',
    import: 'default',
    eager: true,
  }),
);

/**
 * A font that came after the first frame would break lines anew under the reader's eyes: the page keeps what stands in
 * for it, and the next page finds it in the cache. Loading them by hand also has Chromium wait a moment for them.
 */
const SCRIPT = `{
  let shown = false;
  requestAnimationFrame(() => { shown = true; });
  const load = (weight) => document.fonts.load(weight + ' 1em "Dondoc Digits", "Be Vietnam Pro"', '0a');
  Promise.all([400, 500, 600].map(load)).then(
    () => { if (!shown) document.documentElement.dataset.fonts = 'own'; },
    () => {},
  );
}`;

/** Decides, after the style sheet and before the body, which fonts the page is set in from its first frame to its last. */
export function OwnFontsInTime({ nonce }: { nonce?: string }) {
  return (
    <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: SCRIPT }} />
  );
}
