import { z } from 'zod';
import { isDay } from '#app/model/day.ts';
import { cleanText } from '#app/model/fold.ts';
import type { Register, RegisterChange } from '#app/model/register.ts';
import { PEER_GROUPS, UNIT_EVENT_KINDS, type Unit } from '#app/model/unit.ts';

/** A field of the form that cannot be read, and what would have been understood. */
export interface FieldProblem {
  field: string;
  expected: string;
}

const MOST_LENGTH = 300;
const UNIT_CODE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
const CONTROL = /[\p{Cc}]/u;

const line = z
  .string()
  .transform(cleanText)
  .refine((text) => text.length <= MOST_LENGTH && !CONTROL.test(text), `≤ ${MOST_LENGTH}`);
const name = line.refine((text) => text !== '', 'A–Z');
const code = line.refine((text) => UNIT_CODE.test(text), 'A-Z a-z 0-9 . _ -');
const day = line.refine(isDay, 'yyyy-MM-dd');
const dayOrNull = line
  .refine((text) => text === '' || isDay(text), 'yyyy-MM-dd')
  .transform((text) => (text === '' ? null : text));
const group = z.enum(PEER_GROUPS, { error: () => PEER_GROUPS.join(', ') });
const lines = z
  .string()
  .max(20_000, '≤ 20000')
  .transform((text) =>
    text
      .split(/[\n,]/)
      .map(cleanText)
      .filter((one) => one !== ''),
  );
const codes = lines.pipe(z.array(code));

const created = z
  .string()
  .max(40_000, '≤ 40000')
  .transform((text) =>
    text
      .split('\n')
      .map(cleanText)
      .filter((one) => one !== ''),
  )
  .pipe(
    z.array(
      z
        .string()
        .transform((text) => text.split(';').map(cleanText))
        .pipe(z.union([z.tuple([code, name]), z.tuple([code, name, line])])),
      { error: () => 'A1; Sở A; Department A' },
    ),
  );

const FORMS = {
  unit: z.object({
    code,
    name_vi: name,
    name_en: line,
    group,
    valid_from: dayOrNull,
    valid_to: dayOrNull,
  }),
  alias: z.object({ alias: name, unit_code: code, what: z.enum(['add', 'remove']) }),
  event: z.object({
    kind: z.enum(UNIT_EVENT_KINDS, { error: () => UNIT_EVENT_KINDS.join(', ') }),
    on: day,
    legal_basis: line,
    from: codes,
    to: codes,
    created,
    group,
  }),
  remove_event: z.object({ index: z.coerce.number().int().nonnegative() }),
} as const;

const FORM_NAMES = Object.keys(FORMS) as readonly (keyof typeof FORMS)[];

/** What a form of the page asks for, or which of its fields cannot be read. */
export function readChange(
  form: FormData,
  { units }: Register,
): { change: RegisterChange } | { problems: FieldProblem[] } {
  const texts = Object.fromEntries(
    [...form].map(([key, value]) => [key, typeof value === 'string' ? value : '']),
  );
  const read = <T>(schema: z.ZodType<T>, change: (values: T) => RegisterChange) => {
    const result = schema.safeParse(texts);
    if (result.success) return { change: change(result.data) };
    return {
      problems: result.error.issues.map(({ path, message }) => ({
        field: String(path[0] ?? ''),
        expected: message,
      })),
    };
  };
  switch (FORM_NAMES.find((one) => one === texts['form'])) {
    case 'unit':
      return read(FORMS.unit, (values) => {
        const unit: Unit = { ...values, name_en: values.name_en || values.name_vi };
        const known = units.some((one) => one.code === unit.code);
        return { action: known ? 'edit_unit' : 'add_unit', unit };
      });
    case 'alias':
      return read(FORMS.alias, ({ what, ...alias }) => ({
        action: what === 'add' ? 'add_alias' : 'remove_alias',
        alias,
      }));
    case 'event':
      return read(FORMS.event, ({ created: rows, group: ofNew, to, ...event }) => ({
        action: 'add_event',
        event: { ...event, to: [...to, ...rows.map(([newCode]) => newCode)] },
        created: rows.map(([newCode, name_vi, name_en = '']) => ({
          code: newCode,
          name_vi,
          name_en: name_en || name_vi,
          group: ofNew,
          valid_from: event.on,
          valid_to: null,
        })),
      }));
    case 'remove_event':
      return read(FORMS.remove_event, ({ index }) => ({ action: 'remove_event', index }));
    case undefined:
      return { problems: [{ field: 'form', expected: FORM_NAMES.join(', ') }] };
  }
}
