import { formatPercent } from '#app/i18n/format.ts';
import { REQUIRED_COLUMNS } from '#app/model/task.ts';
import { DataTable } from '#app/tables/data-table.tsx';
import { Section } from '#app/ui/section.tsx';
import { columnName } from './column-names.ts';
import { CHOICES, FIELDS, askedColumns, shownColumn, twinOf } from './mapping-fields.ts';
import type { EditorProps, Understood } from './props.ts';

type Place = Understood['columns'][number];

const MOST_EXAMPLES = 3;
/** Each task has its own: one value for all rows would be none. */
const NEVER_CONSTANT: readonly string[] = ['task_code', 'title'];

/** Which column of the file is which of the system's: one line a column, each with its first values. */
export function ColumnsEditor({ understood, words, refusal }: Omit<EditorProps, 'data'>) {
  const texts = words.importing.columns;
  const places = understood.columns.filter(
    (place) => place.heading !== '' || examplesOf(place, understood).length > 0,
  );
  if (places.length === 0) return null;
  const labelOf = ({ place, heading }: Place) =>
    heading === '' ? texts.nameless(String(place + 1)) : heading;
  return (
    <Section id="columns" title={texts.title} subtitle={texts.subtitle}>
      {refusal?.field === 'columns' && (
        <p role="alert">
          <strong className="tone-open_overdue">
            {texts.twice(
              columnName(CHOICES.find((one) => one === refusal.subject) ?? 'unit', words),
            )}
          </strong>
        </p>
      )}
      <DataTable
        caption={texts.caption}
        className="mapping"
        rows={places}
        rowId={({ place }) => String(place)}
        columns={[
          {
            id: 'heading',
            header: texts.heading,
            label: '',
            rowHeader: true,
            cell: (place) => <strong>{labelOf(place)}</strong>,
          },
          {
            id: 'examples',
            header: texts.examples,
            label: texts.examples,
            cell: (place) => examplesOf(place, understood).join(' · '),
            blank: (place) => examplesOf(place, understood).length === 0,
          },
          {
            id: 'meaning',
            header: texts.meaning,
            label: texts.meaning,
            cell: (place) => (
              <select
                name={FIELDS.column(place.place)}
                defaultValue={shownColumn(place)}
                aria-label={texts.meaningOf(labelOf(place))}
              >
                <option value="">{texts.unused}</option>
                {CHOICES.map((column) => (
                  <option key={column} value={column}>
                    {columnName(column, words)}
                  </option>
                ))}
              </select>
            ),
          },
          {
            id: 'certainty',
            header: texts.certainty,
            label: texts.certainty,
            cell: (place) => certaintyOf(place, understood, words),
            blank: (place) => certaintyOf(place, understood, words) === '',
          },
        ]}
      />
      <MissingColumns understood={understood} words={words} />
    </Section>
  );
}

function examplesOf({ place }: Place, { sample }: Understood): string[] {
  const texts = sample.map(({ fields }) => fields[place] ?? '').filter((text) => text !== '');
  return [...new Set(texts)].slice(0, MOST_EXAMPLES);
}

function certaintyOf(place: Place, { mapping }: Understood, words: EditorProps['words']): string {
  const texts = words.importing.columns;
  const share = formatPercent(place.confidence, words.locale, 0);
  if (mapping.evidence_of_completion?.column === place.heading) return texts.evidence;
  if (mapping.state_note?.column === place.heading) return texts.stateNote;
  if (place.by === 'mapping') return texts.given;
  if (place.by === 'canonical') return texts.exact;
  if (place.by === 'heading') return texts.sure(share);
  return place.column === null ? '' : texts.offered(columnName(place.column, words), share);
}

/** Columns without a place: a value for all rows, or the word that the file has none. */
function MissingColumns({ understood, words }: Pick<EditorProps, 'understood' | 'words'>) {
  const texts = words.importing.columns;
  const { mapping, columns, questions } = understood;
  const shown = new Set(columns.map(shownColumn));
  const missing = CHOICES.filter(
    (column) =>
      column !== 'unit' &&
      !NEVER_CONSTANT.includes(column) &&
      !shown.has(column) &&
      !shown.has(twinOf(column)),
  );
  const asked = askedColumns(questions);
  const isRequired = (column: string) => (REQUIRED_COLUMNS as readonly string[]).includes(column);
  const constantOf = (column: (typeof missing)[number]) =>
    column === 'unit' ? '' : (mapping.constants[column] ?? '');
  const isFirst = (column: (typeof missing)[number]) =>
    isRequired(column) || asked.has(column) || constantOf(column) !== '';
  const first = missing.filter(isFirst);
  if (missing.length === 0) return null;
  const field = (column: (typeof missing)[number]) => (
    <div key={column} className="missing-column">
      <label className="field">
        <span className="field-label">
          {isRequired(column)
            ? texts.missing.required(columnName(column, words))
            : columnName(column, words)}
        </span>
        <input
          type="text"
          name={FIELDS.constant(column)}
          maxLength={500}
          defaultValue={constantOf(column)}
        />
      </label>
      {asked.has(column) && !isRequired(column) && (
        <label className="choice">
          <input type="checkbox" name={FIELDS.absent(column)} value="yes" />
          {texts.absent(columnName(column, words))}
        </label>
      )}
    </div>
  );
  return (
    <fieldset className="missing">
      <legend className="missing-title">{texts.missing.title}</legend>
      {first.length > 0 && (
        <>
          <p className="note">{texts.missing.hint}</p>
          <div className="field-grid">{first.map(field)}</div>
        </>
      )}
      <details>
        <summary className="link">{texts.more}</summary>
        <div className="field-grid">{missing.filter((column) => !isFirst(column)).map(field)}</div>
      </details>
    </fieldset>
  );
}
