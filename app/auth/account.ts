import { z } from 'zod';
import { fold } from '#app/model/fold.ts';
import { type Identity, ROLES } from '#app/model/role.ts';

/** Letters of any script, digits, and what addresses and codes are written with. */
export const ACCOUNT_NAME = /^[\p{L}\p{N}._@-]{2,64}$/u;

const secondFactorSchema = z.strictObject({
  /** Under the key of `access/keys/`. */
  sealed_secret: z.string(),
  /** False until its owner has shown that the app gives the right codes; before, it is not asked for. */
  confirmed: z.boolean(),
  /** When it was shown to its owner; once confirmed, since when it is in force. */
  since: z.iso.datetime(),
  /** The newest step of 30 seconds of which a code was taken: that one and those before open nothing more. */
  last_step: z.int().nullable(),
  /** Hashes of the recovery codes that are left. */
  recovery_codes: z.array(z.string()),
});

export const accountSchema = z
  .strictObject({
    id: z.string(),
    name: z.string().regex(ACCOUNT_NAME),
    role: z.enum(ROLES),
    unit: z.string().min(1).nullable(),
    password_hash: z.string(),
    password_changed_at: z.string(),
    /** Counts the passwords: a session belongs to the one with which it began. */
    password_number: z.int().min(1),
    /** Set by somebody else than its owner, who is to choose another one. */
    password_handed_out: z.boolean(),
    disabled: z.boolean(),
    created_at: z.string(),
    second_factor: secondFactorSchema.nullable(),
  })
  .refine(
    ({ role, unit }) => (role === 'unit') === (unit !== null),
    'unit: only and always with the role unit',
  );

export type Account = z.infer<typeof accountSchema>;

/** Confirmed: one that was only begun is not asked for. */
export function hasSecondFactor({ second_factor }: Account): boolean {
  return second_factor?.confirmed === true;
}

/** Blind to case and accents: two people are never told apart by those alone. */
export function foldedName(name: string): string {
  return fold(name.slice(0, 256));
}

export function identityOf({ id, name, role, unit }: Account): Identity {
  return { name, role, unit, source: { kind: 'account', id } };
}
