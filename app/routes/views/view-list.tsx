import { views as viewTexts } from '#app/i18n/texts/views.ts';
import { Link } from '#app/ui/link.tsx';
import type { FrameData } from '../page/page-data.ts';
import type { Words } from '../page/words.ts';
import type { SavedViewFacts } from './loader.server.ts';
import { viewWords } from './view-words.ts';

interface ViewListProps {
  page: FrameData;
  views: readonly SavedViewFacts[];
  words: Words;
}

/** Each leads to its page; the reader's own can be shared and removed. */
export function ViewList({ views, page, words }: ViewListProps) {
  return (
    <ul className="saved-views">
      {views.map((view) => (
        <li key={view.id}>
          <Link href={inLanguage(view.shows.address, words)} className="saved-view-name">
            {view.name}
          </Link>
          <p className="saved-view-shows">{viewWords(view.shows, words, page)}</p>
          <p className="saved-view-facts">{factsOf(view, words)}</p>
          {view.own && <OwnButtons view={view} words={words} />}
        </li>
      ))}
    </ul>
  );
}

function factsOf({ own, by, savedAt, shared }: SavedViewFacts, words: Words): string {
  const texts = viewTexts[words.locale];
  const saved = texts.savedAt(words.instant(savedAt));
  if (!own) return texts.by(by, saved);
  return shared ? `${saved}, ${texts.isShared}` : saved;
}

function OwnButtons({ view, words }: { view: SavedViewFacts; words: Words }) {
  const texts = viewTexts[words.locale];
  const { name, shared } = view;
  return (
    <form method="post" className="saved-view-buttons">
      <input type="hidden" name="id" value={view.id} />
      <button
        type="submit"
        className="button"
        name="intent"
        value={shared ? 'unshare' : 'share'}
        aria-label={shared ? texts.unshareNamed(name) : texts.shareNamed(name)}
      >
        {shared ? texts.unshare : texts.share}
      </button>
      <button
        type="submit"
        className="button"
        name="intent"
        value="remove"
        aria-label={texts.removeNamed(name)}
      >
        {texts.remove}
      </button>
    </form>
  );
}

/** Views are kept in no language: they open in the one that is read. */
function inLanguage(address: string, { locale }: Words): string {
  if (locale === 'vi') return address;
  return `${address}${address.includes('?') ? '&' : '?'}lang=${locale}`;
}
