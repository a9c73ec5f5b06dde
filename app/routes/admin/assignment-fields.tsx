import { admin } from '#app/i18n/texts/admin.ts';
import { roles } from '#app/i18n/texts/roles.ts';
import { ROLES } from '#app/model/role.ts';
import { Choice } from '#app/ui/field.tsx';
import type { Words } from '../page/words.ts';
import type { UnitChoice } from './unit-choices.ts';

interface AssignmentFieldsProps {
  words: Words;
  units: readonly UnitChoice[];
  role: string;
  unit: string;
  /** Why what was sent cannot be, by field. */
  problems: Readonly<Record<string, string>>;
}

/** A role, and for one of them the unit whose tasks are its own. */
export function AssignmentFields({ words, units, role, unit, problems }: AssignmentFieldsProps) {
  const texts = admin[words.locale];
  return (
    <>
      <Choice
        label={texts.role}
        name="role"
        value={role}
        options={ROLES.map((value) => ({ value, label: roles[words.locale][value] }))}
        problem={problems['role']}
      />
      <Choice
        label={texts.unit}
        name="unit"
        value={unit}
        hint={texts.unitHint}
        options={[
          { value: '', label: texts.noUnit },
          ...units.map(({ code, name }) => ({ value: code, label: `${name} (${code})` })),
        ]}
        problem={problems['unit']}
      />
    </>
  );
}
