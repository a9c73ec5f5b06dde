import { capitalised } from '#app/i18n/texts/periods.ts';
import { tasks } from '#app/i18n/texts/tasks.ts';
import { linkTo } from '#app/model/filters.ts';
import { DONE_STATUSES, OPEN_STATUSES, type Status } from '#app/model/status.ts';
import { isNarrowed } from '../page/links.ts';
import { Link } from '#app/ui/link.tsx';
import { Sentence, type SentencePart } from '#app/ui/sentence.tsx';
import type { TasksProps } from './props.ts';

/** How many, whose, for how long; and where the same number stands. */
export function TasksSentence(props: TasksProps) {
  const { data, page, words } = props;
  return <Sentence {...said(props)} note={<Note data={data} page={page} words={words} />} />;
}

function said({ data: { spread }, page, words }: TasksProps): {
  lead: SentencePart[];
  rest?: SentencePart[];
} {
  const texts = tasks[words.locale].sentence;
  const units = words.count(spread.units.length);
  const { total, open_overdue: overdue } = spread;
  const hanging = spread.flags.hanging;
  if (total === 0) return { lead: [{ text: texts.none }] };
  if (overdue === total) {
    const rest =
      hanging === 0
        ? []
        : [
            {
              text:
                hanging === total
                  ? texts.allHanging(words.count(total))
                  : texts.someHanging(words.count(hanging)),
            },
          ];
    return {
      lead: [
        { text: texts.overdue(words.count(total)), tone: 'open_overdue' },
        { text: texts.overdueRest(units, words.count(spread.longest_days ?? 0)) },
      ],
      rest,
    };
  }
  const [status, ...others] = page.filters.status;
  const one = status !== undefined && others.length === 0 ? status : null;
  const lead: SentencePart = {
    text: texts.plain(words.count(total), one === null ? '' : ` ${words.terms.statusInText[one]}`),
  };
  return {
    lead: [one === null ? lead : { ...lead, tone: one }, { text: texts.plainRest(units) }],
    ...(overdue === 0
      ? {}
      : { rest: [{ text: texts.overdueWithin(words.count(overdue)), tone: 'open_overdue' }] }),
  };
}

/** The overview prints the whole, what is done, what is open, and each status. */
function isPrinted(status: readonly Status[]): boolean {
  const same = (other: readonly Status[]) =>
    other.length === status.length && other.every((one) => status.includes(one));
  return status.length < 2 || same(DONE_STATUSES) || same(OPEN_STATUSES);
}

/** The figure that this list agrees with, one click away. */
function Note({ data, page, words }: TasksProps) {
  const { filters, population } = page;
  const comparable = !isNarrowed({ ...filters, status: [] }) && isPrinted(filters.status);
  return (
    <>
      <p>{capitalised(words.about(population))}.</p>
      {comparable ? (
        <p>
          <span aria-hidden="true">✓ </span>
          {tasks[words.locale].agrees(words.count(data.list.total))}
          <Link href={linkTo('/', { ...filters, sort: null, status: [] })}>
            {tasks[words.locale].overviewLink}
          </Link>
          .
        </p>
      ) : null}
    </>
  );
}
