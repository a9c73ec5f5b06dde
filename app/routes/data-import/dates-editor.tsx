import { DATE_FORMATS } from '#app/intake/date-formats.ts';
import { Section } from '#app/ui/section.tsx';
import { formatInWords } from './column-names.ts';
import { FIELDS, formatsOf, formatsValue } from './mapping-fields.ts';
import type { EditorProps, Understood } from './props.ts';

type Props = Pick<EditorProps, 'understood' | 'words'>;

/** How each column writes its dates: what the file proves, or the question with what each answer would mean. */
export function DatesEditor({ understood, words }: Props) {
  const texts = words.importing.dates;
  if (understood.dates.length === 0) return null;
  const questions = new Map(understood.asked.map((question) => [question.column, question]));
  return (
    <Section id="dates" title={texts.title} subtitle={texts.subtitle}>
      <div className="field-grid">
        {understood.dates.map((dates) => {
          const question = questions.get(dates.column);
          return question === undefined ? (
            <KnownDates key={dates.column} dates={dates} words={words} />
          ) : (
            <AskedDates key={dates.column} question={question} words={words} />
          );
        })}
        <label className="field">
          <span className="field-label">{texts.none}</span>
          <textarea
            name={FIELDS.none}
            rows={4}
            defaultValue={understood.mapping.null_deadline.filter((word) => word !== '').join('\n')}
            aria-describedby="none-hint"
          />
          <span id="none-hint" className="note">
            {texts.noneHint}
          </span>
        </label>
      </div>
    </Section>
  );
}

function KnownDates({
  dates,
  words,
}: { dates: Understood['dates'][number] } & Pick<Props, 'words'>) {
  const texts = words.importing.dates;
  const { column, formats, given, examples } = dates;
  const [example] = examples;
  const inWords = (value: string) =>
    formatsOf(value)
      .map((format) => `${formatInWords(format, words)} (${format})`)
      .join('; ');
  const offered = [...new Set([given, ...DATE_FORMATS])].filter((value) => value !== '');
  const hint = `dates-${column}-hint`;
  return (
    <label className="field" id={`dates-${column}`}>
      <span className="field-label">{texts.columns[column]}</span>
      <select
        name={FIELDS.dates(column)}
        defaultValue={given}
        aria-label={texts.writing(texts.columns[column])}
        aria-describedby={hint}
      >
        <option value="">{texts.auto}</option>
        {offered.map((value) => (
          <option key={value} value={value}>
            {inWords(value)}
          </option>
        ))}
      </select>
      <span id={hint} className="note">
        {formats.length === 0 && texts.typed}
        {formats.length > 0 &&
          (example === undefined
            ? words.importing.columns.given
            : texts.proven(inWords(formatsValue(formats))))}
        {example !== undefined && ` · ${example.text} (${texts.row(words.count(example.row))})`}
      </span>
    </label>
  );
}

function AskedDates({
  question: { column, answers },
  words,
}: { question: Understood['asked'][number] } & Pick<Props, 'words'>) {
  const texts = words.importing.dates;
  return (
    <fieldset className="date-question" id={`dates-${column}`} tabIndex={-1}>
      <legend>{texts.asked(texts.columns[column])}</legend>
      {answers.map(({ value, formats, readings }) => (
        <label key={value} className="answer">
          <input type="radio" name={FIELDS.dates(column)} value={value} />
          <span>
            <strong>{formatInWords(formats[0] ?? '', words)}</strong>
            {readings.map(({ row, text, day }) => (
              <span key={row} className="second-line">
                {texts.reads(text, day === null ? texts.unreadable : dayInWords(day, words))}
              </span>
            ))}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function dayInWords(day: string, { importing }: Props['words']): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return importing.dates.meaning(date, month, year);
}
