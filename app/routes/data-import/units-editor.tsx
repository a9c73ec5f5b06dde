import { Section } from '#app/ui/section.tsx';
import { FIELDS, MOST_UNITS_ASKED, UNIT_FIELDS } from './mapping-fields.ts';
import type { EditorProps } from './props.ts';

/** Names of units that resolve to none: what may be meant is offered, and taken only where it is chosen. */
export function UnitsEditor({ data, understood, words, refusal }: EditorProps) {
  const texts = words.importing.units;
  const { units, mapping } = understood;
  if (units.length === 0 && mapping.unknown_units === 'refuse') return null;
  const nameOf = (unit: { name_vi: string; code: string }) => `${unit.name_vi} (${unit.code})`;
  return (
    <Section id="units" title={texts.title(words.count(units.length))} subtitle={texts.subtitle}>
      {refusal?.field === 'unit' && (
        <p role="alert">
          <strong className="tone-open_overdue">{texts.unknown(refusal.subject ?? '')}</strong>
        </p>
      )}
      <div className="unit-questions">
        {units.slice(0, MOST_UNITS_ASKED).map(({ text, rows, offers }, at) => (
          <fieldset key={text} className="unit-question">
            <legend>
              <strong>{texts.asked(text)}</strong>{' '}
              <span className="muted">{texts.rows(words.count(rows))}</span>
            </legend>
            <input type="hidden" name={UNIT_FIELDS.name(at)} value={text} />
            <div className="choices">
              {offers.map((unit) => (
                <label key={unit.code} className="choice">
                  <input type="radio" name={UNIT_FIELDS.offer(at)} value={unit.code} />
                  {nameOf(unit)}
                </label>
              ))}
              <label className="choice">
                <input type="radio" name={UNIT_FIELDS.offer(at)} value="" defaultChecked />
                {texts.refuse}
              </label>
            </div>
            <label className="field unit-other">
              <span className="field-label">{texts.other}</span>
              <input type="text" name={UNIT_FIELDS.other(at)} list="unit-list" maxLength={200} />
            </label>
          </fieldset>
        ))}
      </div>
      {units.length > MOST_UNITS_ASKED && (
        <p className="note">{texts.more(words.count(units.length - MOST_UNITS_ASKED))}</p>
      )}
      <datalist id="unit-list">
        {data.units.map((unit) => (
          <option key={unit.code} value={unit.code} label={unit.name_vi} />
        ))}
      </datalist>
      <label className="field unit-policy">
        <span className="field-label">{texts.policy}</span>
        <select name={FIELDS.unknownUnits} defaultValue={mapping.unknown_units}>
          <option value="refuse">{texts.refuseAll}</option>
          <option value="create">{texts.create}</option>
        </select>
      </label>
    </Section>
  );
}
