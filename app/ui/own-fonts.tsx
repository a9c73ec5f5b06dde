/** Every page needs all of them before it is painted: asked for at once. */
export const FONT_FILES = Object.values(
  import.meta.glob<string>('../styles/fonts/*.woff2', {
    query: '?url',
    import: 'default',
    eager: true,
  }),
);

/** A line on which the page's first bytes and its style sheet took no longer is quick: an office network. */
const QUICK_LINE_MS = 150;
/** For the fonts on a quick line: more than they need there, and hardly noticed once a session. */
const PATIENCE_MS = 500;

/**
 * A font that came after the first frame would break lines anew under the reader's eyes: on a quick line the text
 * waits for it unseen (app/styles/font-choice.css). On a slow one the page keeps what stands in for it, without
 * waiting, and the next page finds it in the cache.
 */
const SCRIPT = `{
  const root = document.documentElement.dataset;
  root.fonts = 'awaited';
  const choose = (fonts) => { if (root.fonts === 'awaited') root.fonts = fonts; };
  const standIn = () => requestAnimationFrame(() => choose('stand-in'));
  const load = (weight) => document.fonts.load(weight + ' 1em "Dondoc Digits", "Be Vietnam Pro"', '0a');
  Promise.all([400, 500, 600].map(load)).then(() => choose('own'), () => choose('stand-in'));
  const [page] = performance.getEntriesByType('navigation');
  const took = page ? performance.now() - page.responseStart : Infinity;
  if (took < ${String(QUICK_LINE_MS)}) setTimeout(standIn, ${String(PATIENCE_MS)}); else standIn();
}`;

/** Decides, after the style sheet and before the body, which fonts the page is set in from its first frame to its last. */
export function OwnFontsInTime({ nonce }: { nonce?: string }) {
  return (
    <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: SCRIPT }} />
  );
}
