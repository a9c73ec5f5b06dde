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
    <div className="asked-field">
      <label>
        <span>{label}</span>
        <input type={type} defaultValue={value} maxLength={300} {...rest} {...described} />
      </label>
      {notes}
    </div>
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
    <div className="asked-field">
      <label>
        <span>{label}</span>
        <select name={name} defaultValue={value || options[0]?.value} {...described}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </label>
      {notes}
    </div>
  );
}

/** What stands under a field is read after its name, not as a part of it. */
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
          <p className="field-problem" id={`${id}-problem`}>
            {problem}
          </p>
        )}
        {hint !== undefined && (
          <p className="field-hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
      </>
    ),
  };
}
