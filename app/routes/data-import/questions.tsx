import { issueMessage } from '#app/i18n/issues.ts';
import type { IssueCode } from '#app/model/issue.ts';
import { Section } from '#app/ui/section.tsx';
import type { Words } from '../data-words.ts';
import { spokenColumn } from './column-names.ts';
import { shownColumn } from './mapping-fields.ts';
import type { EditorProps, Understood } from './props.ts';

type Question = Understood['questions'][number];

/** What has to be answered first, each with the way to its field. */
export function Questions({ understood, words }: Pick<EditorProps, 'understood' | 'words'>) {
  const texts = words.importing.questions;
  if (understood.questions.length === 0) return null;
  return (
    <Section title={texts.title}>
      <ul className="points asked">
        {understood.questions.map((question, at) => {
          const field = fieldOf(question, understood);
          return (
            <li key={at}>
              {inWords(question, words)}{' '}
              {field !== null && (
                <a
                  className="nobreak"
                  href={`#${field}`}
                  aria-label={`${texts.go}: ${inWords(question, words)}`}
                >
                  {texts.go}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

type Texts = Words['importing']['questions'];

/** Told as a question; every other code has its own message. */
const ASKED: Partial<Record<IssueCode, (texts: Texts, column: string) => string>> = {
  dates_unclear: (texts, column) => texts.dates(column),
  missing_column: (texts, column) => texts.missing(column),
  unclear_column: (texts, column) => texts.unclear(column),
  ambiguous_column: (texts, column) => texts.ambiguous(column),
  ambiguous_sheet: (texts) => texts.sheet,
  no_header: (texts) => texts.header,
  encoding_unclear: (texts) => texts.encoding,
};

/** The part of the page that mends it; none where only the file itself can be mended. */
const MENDED_IN: Partial<Record<IssueCode, 'dates' | 'columns' | 'shape'>> = {
  dates_unclear: 'dates',
  dates_contradict: 'dates',
  missing_column: 'columns',
  unclear_column: 'columns',
  ambiguous_column: 'columns',
  ambiguous_sheet: 'shape',
  missing_sheet: 'shape',
  no_header: 'shape',
  encoding_unclear: 'shape',
  wrong_encoding: 'shape',
  not_utf8: 'shape',
};

function inWords(question: Question, words: Words): string {
  const column = spokenColumn(question.column, words);
  const asked = ASKED[question.code];
  return asked === undefined
    ? issueMessage({ ...question, column }, words.locale)
    : asked(words.importing.questions, column);
}

function fieldOf({ code, column }: Question, { columns, headings }: Understood): string | null {
  const part = MENDED_IN[code];
  if (part === undefined) return null;
  if (part === 'columns' && headings.length === 0) return 'shape';
  const place = columns.find(({ heading }) => heading === column);
  return part === 'dates' && place !== undefined ? `dates-${shownColumn(place)}` : part;
}
