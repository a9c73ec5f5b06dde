import { GetForm } from './form.tsx';
import { SearchInput } from './search-input.tsx';
import { HiddenInputs, type HiddenInput } from './hidden-inputs.tsx';

export interface SearchFieldProps {
  action: string;
  name: string;
  value: string;
  label: string;
  placeholder: string;
  submit: string;
  hidden: readonly HiddenInput[];
}

/** The wide search over a list; `/` comes here first. */
export function SearchField(props: SearchFieldProps) {
  return (
    <GetForm action={props.action} className="search-field" role="search">
      <HiddenInputs inputs={props.hidden} />
      <label className="field">
        <span className="field-label">{props.label}</span>
        <span className="search-box">
          <SearchInput name={props.name} value={props.value} placeholder={props.placeholder} />
        </span>
      </label>
      <button type="submit" className="visually-hidden">
        {props.submit}
      </button>
    </GetForm>
  );
}
