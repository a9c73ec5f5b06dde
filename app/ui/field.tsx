import { type InputHTMLAttributes, type ReactNode, useId } from 'react';

interface Asked {
  label: string;
  name: string;
  /** What belongs there, in a few words. */
  hint?: ReactNode;
  /** Why what was sent cannot be taken. */
  problem?: string | undefined;
}

interface FieldProps
  extends
    Asked,
    Pick<
      InputHTMLAttributes<HTMLInputElement>,
      | 'autoCapitalize'
      | 'autoComplete'
      | 'inputMode'
      | 'max'
      | 'maxLength'
      | 'min'
      | 'minLength'
      | 'required'
      | 'spellCheck'
    > {
  value?: string;
  type?: 'text' | 'password' | 'date' | 'number';
}

/** One line to fill in, under its name. */
export function Field({ label, hint, problem, value, type = 'text', ...rest }: FieldProps) {
  const { described, notes } = useNotes(hint, problem);
  return (
    <label>
      <span>{label}</span>
      <input type={type} defaultValue={value} maxLength={300} {...rest} {...described} />
      {notes}
    </label>
  );
}

export function Lines({ label, name, value }: Asked & { value: string }) {
  return (
    <label>
      <span>{label}</span>
      <textarea name={name} rows={4} defaultValue={value} spellCheck={false} />
    </label>
  );
}

interface ChoiceProps extends Asked {
  value: string;
  options: readonly { value: string; label: string }[];
}

/** One of several; the first where nothing is chosen yet. */
export function Choice({ label, name, hint, problem, value, options }: ChoiceProps) {
  const { described, notes } = useNotes(hint, problem);
  return (
    <label>
      <span>{label}</span>
      <select name={name} defaultValue={value || options[0]?.value} {...described}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {notes}
    </label>
  );
}

/** What stands under a field is read with it. */
function useNotes(hint: ReactNode, problem: string | undefined) {
  const id = useId();
  const says = [hint !== undefined && `${id}-hint`, problem !== undefined && `${id}-problem`];
  const describedBy = says.filter((one) => one !== false).join(' ');
  return {
    described: {
      ...(describedBy !== '' && { 'aria-describedby': describedBy }),
      ...(problem !== undefined && { 'aria-invalid': true }),
    },
    notes: (
      <>
        {problem !== undefined && (
          <span className="field-problem" id={`${id}-problem`}>
            {problem}
          </span>
        )}
        {hint !== undefined && (
          <span className="field-hint" id={`${id}-hint`}>
            {hint}
          </span>
        )}
      </>
    ),
  };
}
