import type { ReadOptions, RecordSource, SourceFile, SourceRecord } from './record-source.ts';
import { OLD_FONTS, type OldFont, throughFont, writingOf } from './text/old-font.ts';

/** Records that are enough to tell. */
const LOOKED_AT = 2_000;
const FEWEST_TEXTS = 5;
/** By how much one font has to be ahead of the other. */
const LEAD = 4;

interface Fonts {
  font: OldFont;
  /** Places whose texts are for the font where they could be either. */
  places: ReadonlySet<number>;
  /** The same for a place that told nothing. */
  others: boolean;
}

/**
 * A file whose texts are Unicode, but may have been written for a font that shows other letters:
 * such texts are read as they were shown.
 */
export function withOldFonts(file: SourceFile, encoding: ReadOptions['encoding']): SourceFile {
  if (encoding !== 'auto') return file;
  const known = new Map<string, Promise<Fonts | null>>();

  function records(sheet: string): RecordSource {
    const source = file.records(sheet);
    async function* batches(): AsyncGenerator<readonly SourceRecord[]> {
      const looking = known.get(sheet) ?? recogniseFonts(file.records(sheet));
      known.set(sheet, looking);
      const fonts = await looking;
      if (fonts === null) yield* source.batches();
      else
        for await (const batch of source.batches()) yield batch.map((each) => shown(each, fonts));
    }
    return { ...source, batches };
  }

  return { ...file, records };
}

function shown(record: SourceRecord, { font, places, others }: Fonts): SourceRecord {
  const fields = record.fields.map((text, place) => {
    const writing = writingOf(text, font);
    const isOld = writing === 'old' || (writing === 'either' && (places.has(place) || others));
    return isOld ? throughFont(text, font) : text;
  });
  return { ...record, fields };
}

async function recogniseFonts(source: RecordSource): Promise<Fonts | null> {
  const texts: { place: number; text: string }[] = [];
  let records = 0;
  for await (const batch of source.batches()) {
    for (const { fields } of batch) {
      fields.forEach((text, place) => texts.push({ place, text }));
      records += 1;
    }
    if (records >= LOOKED_AT) break;
  }
  return decide(texts);
}

function decide(texts: readonly { place: number; text: string }[]): Fonts | null {
  const judged = OLD_FONTS.map((font) => {
    const old = new Set<string>();
    const places = new Map<number, { old: number; unicode: number }>();
    for (const { place, text } of texts) {
      const writing = writingOf(text, font);
      if (writing !== 'old' && writing !== 'unicode') continue;
      const at = places.get(place) ?? { old: 0, unicode: 0 };
      at[writing] += 1;
      places.set(place, at);
      if (writing === 'old') old.add(text);
    }
    return { font, old: old.size, places };
  });
  judged.sort((a, b) => b.old - a.old);
  const [best, next] = judged;
  if (best === undefined || best.old < FEWEST_TEXTS || best.old < LEAD * (next?.old ?? 0))
    return null;
  const told = [...best.places];
  return {
    font: best.font,
    places: new Set(told.filter(([, { old, unicode }]) => old > unicode).map(([place]) => place)),
    others: told.every(([, { unicode }]) => unicode === 0),
  };
}
