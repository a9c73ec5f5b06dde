import { memo } from 'react';
import { useAfterPaint } from '#app/charts/after-paint.ts';
import { ChoicesField, PeriodField, SelectField } from './filter-fields.tsx';
import type { FilterBarModel, FilterBarTexts, FilterChip, FilterControl } from './filter-model.ts';
import { GetForm } from './form.tsx';
import { HiddenInputs } from './hidden-inputs.tsx';
import { Link } from './link.tsx';

function Field({ control, apply }: { control: FilterControl; apply: string }) {
  switch (control.kind) {
    case 'select':
      return <SelectField control={control} />;
    case 'choices':
      return <ChoicesField control={control} />;
    case 'period':
      return <PeriodField control={control} apply={apply} />;
  }
}

function Chip({ chip, remove }: { chip: FilterChip; remove: string }) {
  return (
    <li>
      <Link href={chip.removeHref} className="chip">
        <span className="visually-hidden">{remove} </span>
        {chip.label}: {chip.value}
        <span className="chip-cross" aria-hidden="true">
          ×
        </span>
      </Link>
    </li>
  );
}

interface FieldsProps {
  controls: readonly FilterControl[];
  place: FilterControl['place'];
  apply: string;
}

const Fields = memo(function Fields({ controls, place, apply }: FieldsProps) {
  return controls
    .filter((control) => control.place === place)
    .map((control) => <Field key={control.name} control={control} apply={apply} />);
});

/** One form in the address, the same on every view. The chips say at once what is chosen, the fields follow. */
export function FilterBar({ model, texts }: { model: FilterBarModel; texts: FilterBarTexts }) {
  const controls = useAfterPaint(model.controls);
  const bar = model.controls.filter(({ place }) => place === 'bar');
  return (
    <GetForm action={model.action} className="filters" keepScroll aria-label={texts.label}>
      <HiddenInputs inputs={model.hidden} />
      <div className="filters-bar">
        <Fields controls={controls} place="bar" apply={texts.apply} />
      </div>
      {model.chips.length > 0 && (
        <ul className="chips">
          {model.chips.map((chip) => (
            <Chip key={`${chip.label} ${chip.value}`} chip={chip} remove={texts.remove} />
          ))}
        </ul>
      )}
      <button type="submit" className="button filters-apply">
        {texts.apply}
      </button>
      <details className="filters-more" name="filters" data-popover>
        <summary className="link">
          <span className="filters-more-long">{texts.more}</span>
          <span className="filters-more-short">{texts.compact}</span>
        </summary>
        <div className="filters-panel">
          <Fields controls={controls} place="more" apply={texts.apply} />
          <button type="submit" className="button button-primary">
            {texts.apply}
          </button>
        </div>
      </details>
      <dl className="filters-printed">
        {bar.map((control) => (
          <div key={control.name}>
            <dt>{control.label}</dt>
            <dd>{chosenText(control)}</dd>
          </div>
        ))}
        {model.chips.map((chip) => (
          <div key={`${chip.label} ${chip.value}`}>
            <dt>{chip.label}</dt>
            <dd>{chip.value}</dd>
          </div>
        ))}
      </dl>
    </GetForm>
  );
}

/** What a control says on paper, where nothing can be opened. */
function chosenText(control: FilterControl): string {
  if (control.kind === 'period') return control.display;
  const options = control.options.flatMap((entry) =>
    'options' in entry ? entry.options : [entry],
  );
  const values = control.kind === 'select' ? [control.value] : control.values;
  return options
    .filter(({ value }) => values.includes(value))
    .map(({ label }) => label)
    .join(', ');
}
