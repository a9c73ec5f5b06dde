import type { Words } from '../data-words.ts';

type Forms = Words['register']['forms'];

/** What the forms call their fields, by the form's name and the field's. */
const LABELS: Readonly<Record<string, (forms: Forms) => Readonly<Record<string, string>>>> = {
  unit: ({ unit }) => ({
    code: unit.code,
    name_vi: unit.nameVi,
    name_en: unit.nameEn,
    group: unit.group,
    valid_from: unit.from,
    valid_to: unit.to,
  }),
  alias: ({ alias }) => ({ alias: alias.alias, unit_code: alias.unit, what: alias.what }),
  event: ({ event }) => ({
    kind: event.kind,
    on: event.on,
    legal_basis: event.basis,
    from: event.from,
    to: event.to,
    created: event.created,
    group: event.group,
  }),
};

/** As the form names it; the field's own name where no form has it. */
export function fieldLabel(words: Words, form: string, field: string): string {
  return LABELS[form]?.(words.register.forms)[field] ?? field;
}
