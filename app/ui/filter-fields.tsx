import { type ChangeEvent, type KeyboardEvent, useRef } from 'react';
import type {
  ChoicesControl,
  FilterOption,
  FilterOptionGroup,
  PeriodControl,
  SelectControl,
} from './filter-model.ts';
import { useFollowedTick, useFollowedValue } from './follow.ts';

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
 * Sends the form as soon as an option is picked with the pointer or from an open list. Arrow keys
 * pass over options on their way, so after them Enter sends, or the button next in line.
 */
function useSubmitOnPick() {
  const walking = useRef(false);
  const changed = useRef(false);
  return {
    onPointerDown: () => {
      walking.current = false;
    },
    onKeyDown: (event: KeyboardEvent<HTMLSelectElement>) => {
      if (event.key === 'Tab') return;
      walking.current = event.key !== 'Enter';
      const { form } = event.currentTarget;
      if (event.key === 'Enter' && changed.current) setTimeout(() => form?.requestSubmit());
    },
    onChange: (event: ChangeEvent<HTMLSelectElement>) => {
      changed.current = walking.current;
      if (!walking.current) event.currentTarget.form?.requestSubmit();
    },
  };
}

export function SelectField({ control }: { control: SelectControl }) {
  const submitOnPick = useSubmitOnPick();
  const select = useFollowedValue<HTMLSelectElement>(control.value);
  const atOnce = control.place === 'bar';
  return (
    <label className={atOnce ? 'pill' : 'field'} data-name={control.name}>
      <span className={atOnce ? 'pill-label' : 'field-label'}>{control.label}</span>
      <select
        ref={select}
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

function Choice(props: { name: string; option: FilterOption; ticked: boolean }) {
  const { name, option, ticked } = props;
  return (
    <label className="choice">
      <input
        ref={useFollowedTick(ticked)}
        type="checkbox"
        name={name}
        value={option.value}
        defaultChecked={ticked}
      />
      {option.label}
    </label>
  );
}

export function ChoicesField({ control }: { control: ChoicesControl }) {
  return (
    <fieldset className="field">
      <legend className="field-label">{control.label}</legend>
      <div className="choices">
        {control.options.map((option) => (
          <Choice
            key={option.value}
            name={control.name}
            option={option}
            ticked={control.values.includes(option.value)}
          />
        ))}
      </div>
    </fieldset>
  );
}

function DayInput({ name, label, value }: PeriodControl['range']['from']) {
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      <input
        ref={useFollowedValue<HTMLInputElement>(value)}
        type="date"
        name={name}
        defaultValue={value}
      />
    </label>
  );
}

export function PeriodField({ control, apply }: { control: PeriodControl; apply: string }) {
  const { range } = control;
  const select = useFollowedValue<HTMLSelectElement>(control.value);
  return (
    <details className="pill-menu" name="filters" data-popover data-name={control.name}>
      <summary className="pill">
        <span className="pill-label">{control.label}</span>
        <span className="pill-value">{control.display}</span>
      </summary>
      <div className="pill-panel">
        <label className="field">
          <span className="field-label">{control.label}</span>
          <select ref={select} name={control.name} defaultValue={control.value}>
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
