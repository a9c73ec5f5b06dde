import { issueMessage } from '#app/i18n/issues.ts';
import { Section } from '#app/ui/section.tsx';
import type { Words } from '../page/words.ts';
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
                <a href={`#${field}`} aria-label={`${texts.go}: ${inWords(question, words)}`}>
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

function inWords(question: Question, words: Words): string {
  const texts = words.importing.questions;
  const column = spokenColumn(question.column, words);
  switch (question.code) {
    case 'dates_unclear':
      return texts.dates(column);
    case 'missing_column':
      return texts.missing(column);
    case 'unclear_column':
      return texts.unclear(column);
    case 'ambiguous_column':
      return texts.ambiguous(column);
    case 'ambiguous_sheet':
      return texts.sheet;
    case 'no_header':
      return texts.header;
    case 'encoding_unclear':
      return texts.encoding;
    default:
      return issueMessage({ ...question, column }, words.locale);
  }
}

/** Null where no field of the page can mend it. */
function fieldOf({ code, column }: Question, { columns, headings }: Understood): string | null {
  switch (code) {
    case 'dates_unclear':
    case 'dates_contradict': {
      const place = columns.find(({ heading }) => heading === column);
      return place === undefined ? 'dates' : `dates-${shownColumn(place)}`;
    }
    case 'missing_column':
    case 'unclear_column':
    case 'ambiguous_column':
      return headings.length === 0 ? 'shape' : 'columns';
    case 'ambiguous_sheet':
    case 'missing_sheet':
    case 'no_header':
    case 'encoding_unclear':
    case 'wrong_encoding':
    case 'not_utf8':
      return 'shape';
    default:
      return null;
  }
}
