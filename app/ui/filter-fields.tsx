import { type ChangeEvent, type KeyboardEvent, useRef } from 'react';
import type {
  ChoicesControl,
  FilterOption,
  FilterOptionGroup,
  PeriodControl,
  SelectControl,
} from './filter-model.ts';

function Options({ options }: { options: readonly (FilterOption | FilterOptionGroup)[] }) {
  return options.map((entry) =>
    'options' in entry ? (
      <optgroup key={entry.label} label={entry.label}>
        <Options options={entry.options} />
      </optgroup>
    ) : (
      <option key={entry.value} value={entry.value}>
        {entry.label}
      </option>
    ),
  );
}

/**
 * Sends the form as soon as an option is picked with the pointer. A keyboard walks through options
 * on its way, so there Enter (or the button, next in line) sends.
 */
function useSubmitOnPick() {
  const walked = useRef(false);
  return {
    onPointerDown: () => {
      walked.current = false;
    },
    onKeyDown: (event: KeyboardEvent<HTMLSelectElement>) => {
      if (event.key === 'Enter' && walked.current) {
        event.preventDefault();
        event.currentTarget.form?.requestSubmit();
      } else if (event.key !== 'Tab') {
        walked.current = true;
      }
    },
    onChange: (event: ChangeEvent<HTMLSelectElement>) => {
      if (!walked.current) event.currentTarget.form?.requestSubmit();
    },
  };
}

export function SelectField({ control }: { control: SelectControl }) {
  const submitOnPick = useSubmitOnPick();
  const atOnce = control.place === 'bar';
  return (
    <label className={atOnce ? 'pill' : 'field'} data-name={control.name}>
      <span className={atOnce ? 'pill-label' : 'field-label'}>{control.label}</span>
      <select
        name={control.name}
        aria-label={control.label}
        defaultValue={control.value}
        {...(atOnce && submitOnPick)}
      >
        <Options options={control.options} />
      </select>
    </label>
  );
}

export function ChoicesField({ control }: { control: ChoicesControl }) {
  return (
    <fieldset className="field">
      <legend className="field-label">{control.label}</legend>
      <div className="choices">
        {control.options.map((option) => (
          <label key={option.value} className="choice">
            <input
              type="checkbox"
              name={control.name}
              value={option.value}
              defaultChecked={control.values.includes(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function DayInput({ name, label, value }: PeriodControl['range']['from']) {
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      <input type="date" name={name} defaultValue={value} />
    </label>
  );
}

export function PeriodField({ control, apply }: { control: PeriodControl; apply: string }) {
  const { range } = control;
  return (
    <details className="pill-menu" name="filters" data-popover data-name={control.name}>
      <summary className="pill">
        <span className="pill-label">{control.label}</span>
        <span className="pill-value">{control.display}</span>
      </summary>
      <div className="pill-panel">
        <label className="field">
          <span className="field-label">{control.label}</span>
          <select name={control.name} defaultValue={control.value}>
            <Options options={control.options} />
          </select>
        </label>
        <fieldset className="range">
          <legend className="field-label">{range.legend}</legend>
          <DayInput {...range.from} />
          <DayInput {...range.to} />
        </fieldset>
        <button type="submit" className="button button-primary">
          {apply}
        </button>
      </div>
    </details>
  );
}
