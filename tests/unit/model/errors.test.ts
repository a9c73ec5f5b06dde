import { describe, expect, it } from 'vitest';
import {
  DondocError,
  invalidParameter,
  isDondocError,
  notFound,
  unavailable,
  unknownParameter,
} from '#app/model/errors.ts';

const LONG = `${'á'.repeat(79)}XYZ-canary-${'b'.repeat(100_000)}`;

describe('public problems', () => {
  it('never hand back a long value', () => {
    const errors = [
      unknownParameter(LONG),
      invalidParameter('q', LONG, 'short'),
      notFound('task', LONG),
    ];
    for (const error of errors) {
      const told = JSON.stringify([error.problem, error.message, String(error)]);
      expect(told).not.toContain('canary');
      expect(told.length).toBeLessThan(1000);
    }
  });

  it('name what was wrong and what would be right', () => {
    expect(invalidParameter('window', 'lunar', 'calendar, nd09').problem).toEqual({
      code: 'invalid_parameter',
      status: 400,
      params: { name: 'window', value: 'lunar', expected: 'calendar, nd09' },
    });
    expect(unknownParameter('foo').problem).toEqual({
      code: 'unknown_parameter',
      status: 400,
      params: { name: 'foo' },
    });
    expect(notFound('task', 'A/1').problem).toMatchObject({ status: 404 });
  });

  it('keep the cause for the log and away from the reader', () => {
    const cause = new Error('select secret from /var/lib');
    const error = unavailable('engine', cause);
    expect(error.cause).toBe(cause);
    expect(error.problem).toEqual({ code: 'engine', status: 503, params: {} });
    expect(error.message).not.toContain('secret');
  });

  it('are known across two copies of the module', () => {
    const [brand] = Object.getOwnPropertySymbols(unavailable('busy'));
    expect(brand).toBe(Symbol.for('dondoc.error'));
    expect(isDondocError({ [Symbol.for('dondoc.error')]: true })).toBe(true);
    expect(isDondocError(new DondocError({ code: 'x', status: 400, params: {} }))).toBe(true);
    for (const other of [new Error('x'), null, undefined, 'x', {}]) {
      expect(isDondocError(other)).toBe(false);
    }
  });
});
