import { remembered } from './remembered.ts';
import { cleanField } from './text.ts';
import type { UnitReading, UnitResolver } from './unit-resolver.ts';

/** Taken for separators only where every part is a unit: names have commas and dashes in them. */
const OTHER_SEPARATORS = [/[\r\n]+/, /,/, / [-–+/] /, /[,\r\n]+/];

/** Reads lists of units that take part, one reading for each of them. The same lists come often. */
export function createCoUnitsReader(
  units: UnitResolver,
): (field: string) => readonly UnitReading[] {
  return remembered((field) =>
    field.split(';').flatMap((part) => (cleanField(part) === '' ? [] : readPart(part, units))),
  );
}

function readPart(part: string, units: UnitResolver): readonly UnitReading[] {
  const whole = units.find(cleanField(part));
  if ('code' in whole) return [whole];
  for (const separator of OTHER_SEPARATORS) {
    const parts = part
      .split(separator)
      .map(cleanField)
      .filter((text) => text !== '');
    if (parts.length < 2) continue;
    const readings = parts.map((text) => units.find(text));
    if (readings.every((reading) => 'code' in reading)) return readings;
  }
  return [units.resolve(cleanField(part))];
}
