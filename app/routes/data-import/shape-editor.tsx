import { ENCODINGS } from '#app/intake/read/record-source.ts';
import { Section } from '#app/ui/section.tsx';
import { FIELDS } from './mapping-fields.ts';
import type { EditorProps } from './props.ts';

const SAMPLE_LINES = 2;

/** What the file was opened as: format, encoding with two rows to check it by, sheet and header row. */
export function ShapeEditor({ understood, words }: Pick<EditorProps, 'understood' | 'words'>) {
  const { shape, formats, encodings, ...texts } = words.importing;
  const { format, gzip, encoding, sheets, sheet, header_row, header_rows, mapping } = understood;
  const named = format === null ? texts.unknownFormat : formats[format];
  const last = header_row + header_rows - 1;
  const isText = format === null || format === 'csv' || format === 'json' || format === 'ndjson';
  const lines = understood.sample.slice(0, SAMPLE_LINES).map(({ fields }) => fields.join(' | '));
  return (
    <Section id="shape" title={shape.title} subtitle={shape.subtitle}>
      <div className="field-grid">
        <p className="field">
          <span className="field-label">{shape.format}</span>
          <span className="field-value">{gzip ? shape.gzip(named) : named}</span>
        </p>
        {isText && (
          <label className="field">
            <span className="field-label">{shape.encoding}</span>
            <select name={FIELDS.encoding} defaultValue={mapping.encoding}>
              <option value="auto">{texts.autoEncoding}</option>
              {ENCODINGS.map((each) => (
                <option key={each} value={each}>
                  {encodings[each]}
                </option>
              ))}
            </select>
          </label>
        )}
        {sheets.some(({ name }) => name !== '') && (
          <label className="field">
            <span className="field-label">{shape.sheet}</span>
            <select name={FIELDS.sheet} defaultValue={sheet ?? ''}>
              <option value="">{shape.sheetAuto}</option>
              {sheets.map(({ name, hidden }) => (
                <option key={name} value={name}>
                  {hidden ? shape.hidden(name) : name}
                </option>
              ))}
            </select>
          </label>
        )}
        {(format === 'csv' || format === 'xlsx') && (
          <label className="field">
            <span className="field-label">{shape.headerRow}</span>
            <input
              type="number"
              name={FIELDS.headerRow}
              min={1}
              max={1000}
              defaultValue={header_row === 0 ? '' : header_row}
              aria-describedby="header-hint"
            />
            <span id="header-hint" className="note">
              {header_rows > 1
                ? shape.headerRows(words.count(header_row), words.count(last))
                : header_row > 0 && shape.headerRowOne(words.count(header_row))}
            </span>
          </label>
        )}
      </div>
      {encoding !== null && lines.length > 0 && (
        <div className="encoding-sample">
          <p className="note">
            {shape.encodingSample} ({encodings[encoding]})
          </p>
          {lines.map((line, at) => (
            <p key={at} className="encoding-line">
              {line}
            </p>
          ))}
        </div>
      )}
    </Section>
  );
}
