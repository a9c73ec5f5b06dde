import type { Identity } from '#app/model/role.ts';
import type { SignInConfig } from '#app/store/config.ts';

export type RoleLines = SignInConfig['roles'];

/** What the groups of a person come to. */
export type Given =
  | { kind: 'role'; role: Identity['role']; unit: string | null; value: string }
  | { kind: 'no_role' }
  /** Of a unit, and in the groups of more than one: which tasks are theirs is not for the portal to guess. */
  | { kind: 'several_units'; units: readonly string[] };

/** The first line that fits gives the role, whatever else fits below it. */
export function roleGiven(values: readonly string[], lines: RoleLines): Given {
  const held = new Set(values.map((value) => value.normalize('NFC')));
  const fitting = lines.filter(({ value }) => held.has(value.normalize('NFC')));
  const [first] = fitting;
  if (first === undefined) return { kind: 'no_role' };
  const { role, unit = null, value } = first;
  const units = [...new Set(fitting.flatMap((line) => line.unit ?? []))];
  if (role === 'unit' && units.length > 1) return { kind: 'several_units', units };
  return { kind: 'role', role, unit, value };
}

/** The lines whose unit nobody has listed. */
export function linesWithoutUnit(
  lines: RoleLines,
  units: readonly { code: string }[],
): { key: string; unit: string }[] {
  return lines.flatMap(({ unit }, at) =>
    unit === undefined || units.some(({ code }) => code === unit)
      ? []
      : [{ key: `sign_in.roles.${at}.unit`, unit }],
  );
}
