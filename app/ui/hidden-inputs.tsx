export interface HiddenInput {
  name: string;
  value: string;
}

/** The rest of the address, so that a form changes only what it shows. */
export function HiddenInputs({ inputs }: { inputs: readonly HiddenInput[] }) {
  return inputs.map(({ name, value }, index) => (
    <input key={`${name}-${index}`} type="hidden" name={name} value={value} />
  ));
}
