import { type RefObject, useContext, useState } from 'react';
import { fold } from '#app/model/fold.ts';
import { FigureFactsContext } from './figure-facts.ts';

/** The figure as a picture, SVG or PNG, made in the browser out of what is on the page. */
export function SaveFigure({ figure }: { figure: RefObject<HTMLElement> }) {
  const facts = useContext(FigureFactsContext);
  const [failed, setFailed] = useState(false);
  if (facts === null) return null;
  const { texts, source, stamp } = facts;
  const save = async (kind: 'svg' | 'png') => {
    if (figure.current === null) return;
    const { pictureOf, pngOf, svgOf } = await import('./figure-picture.ts');
    const picture = pictureOf(figure.current, source);
    const file =
      kind === 'png'
        ? await pngOf(picture)
        : new Blob([svgOf(picture)], { type: 'image/svg+xml;charset=utf-8' });
    handOver(file, `${fileNameOf(picture.title)}_${stamp}.${kind}`);
  };
  const start = (kind: 'svg' | 'png') => {
    setFailed(false);
    save(kind).catch(() => setFailed(true));
  };
  return (
    <>
      {(['svg', 'png'] as const).map((kind) => (
        <span key={kind} className="chart-foot-link needs-script">
          <button type="button" className="link-button" onClick={() => start(kind)}>
            {texts[kind]}
          </button>
        </span>
      ))}
      <span className="chart-foot-said" role="status">
        {failed ? texts.failed : ''}
      </span>
    </>
  );
}

/** "120 nhiệm vụ đúng hạn" → "120-nhiem-vu-dung-han" */
export function fileNameOf(title: string): string {
  const words = fold(title).match(/[a-z0-9]+/g) ?? [];
  let name = '';
  for (const word of words) {
    if (name.length + word.length >= 60) break;
    name = name === '' ? word : `${name}-${word}`;
  }
  return name;
}

function handOver(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
