import { formatDayMonth } from '#app/i18n/format.ts';
import { briefing } from '#app/i18n/texts/briefing.ts';
import { dayOfInstant } from '#app/model/day.ts';
import { Sentence, type SentencePart } from '#app/ui/sentence.tsx';
import { flowHref, movedHref } from './links.ts';
import type { MovementProps } from './props.ts';

/** Overdue and open, then and now; what came in and what was cleared. */
export function BriefingSentence({ movement, moved, compared, page, words }: MovementProps) {
  const texts = briefing[words.locale].sentence;
  const { overdue_opening: wasOverdue, overdue_closing: isOverdue, opening, closing } = moved;
  const from = formatDayMonth(dayOfInstant(moved.from), words.locale);
  const to = words.day(dayOfInstant(page.snapshot.as_of));
  const n = words.count;
  const overdue =
    isOverdue === wasOverdue
      ? texts.overdueSame(n(isOverdue))
      : (isOverdue > wasOverdue ? texts.overdueUp : texts.overdueDown)(n(wasOverdue), n(isOverdue));
  const open =
    closing === opening
      ? texts.openSame(n(closing))
      : (closing > opening ? texts.openUp : texts.openDown)(n(opening), n(closing));
  const { total } = movement.still;
  const still: SentencePart =
    total === 0
      ? { text: texts.noneStill }
      : {
          text: texts.still(n(total)),
          tone: 'open_overdue',
          href: movedHref(compared, 'still_overdue'),
        };
  return (
    <Sentence
      lead={[
        { text: texts.between(from, to) },
        linked(overdue, flowHref(compared, 'overdue_closing'), 'open_overdue'),
        { text: '; ' },
        linked(open, flowHref(compared, 'closing')),
        { text: '.' },
      ]}
      rest={[
        linked(
          texts.newly(n(moved.newly_overdue)),
          flowHref(compared, 'newly_overdue'),
          'open_overdue',
        ),
        { text: ', ' },
        linked(texts.cleared(n(moved.cleared)), flowHref(compared, 'cleared'), 'done_on_time'),
        { text: '; ' },
        still,
        { text: '.' },
      ]}
      note={texts.note(words.about(page.population))}
    />
  );
}

function linked(
  text: string,
  href: string | undefined,
  tone?: NonNullable<SentencePart['tone']>,
): SentencePart {
  return {
    text,
    ...(href === undefined ? {} : { href }),
    ...(tone === undefined ? {} : { tone }),
  };
}
