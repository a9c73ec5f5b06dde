import { NO_FILTERS, linkTo } from '#app/model/filters.ts';
import { Section } from '#app/ui/section.tsx';
import type { SnapshotProps } from './props.ts';

/** Lets the snapshot be seen beyond the office, or takes that back; nothing for one that answers nothing. */
export function ReleaseForm({ data: { snapshot }, page, words }: SnapshotProps) {
  const texts = words.quality.release;
  const { released } = snapshot;
  if (!snapshot.linked && released === null) return null;
  return (
    <Section
      id="release"
      title={texts.title}
      subtitle={
        released === null
          ? texts.subtitle
          : texts.is(words.instant(released.at), words.importer(released.by))
      }
    >
      <form
        method="post"
        action={linkTo(`/data/${snapshot.id}`, { ...NO_FILTERS, lang: page.filters.lang })}
      >
        <button
          type="submit"
          className="button"
          name="intent"
          value={released === null ? 'release' : 'end_release'}
        >
          {released === null ? texts.submit : texts.end}
        </button>
      </form>
    </Section>
  );
}
