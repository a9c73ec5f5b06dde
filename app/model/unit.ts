import type { Day } from './day.ts';

/** Peer groups, in the order in which tables print them (domain §6). */
export const PEER_GROUPS = [
  'department',
  'district',
  'commune',
  'central',
  'armed_forces',
  'other',
] as const;
export type PeerGroup = (typeof PEER_GROUPS)[number];

export interface Unit {
  code: string;
  name_vi: string;
  name_en: string;
  group: PeerGroup;
  valid_from: Day | null;
  valid_to: Day | null;
}

/** The first and the last day count. */
export function isValidOn(unit: Pick<Unit, 'valid_from' | 'valid_to'>, day: Day): boolean {
  return (
    (unit.valid_from === null || unit.valid_from <= day) &&
    (unit.valid_to === null || day <= unit.valid_to)
  );
}

export interface UnitAlias {
  alias: string;
  unit_code: string;
}

export const UNIT_EVENT_KINDS = [
  'rename',
  'merge',
  'split',
  'abolish',
  'create',
  'transfer',
] as const;
export type UnitEventKind = (typeof UNIT_EVENT_KINDS)[number];

export interface UnitEvent {
  kind: UnitEventKind;
  on: Day;
  legal_basis: string;
  from: readonly string[];
  to: readonly string[];
}
