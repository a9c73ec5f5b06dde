import { expect, test } from 'vitest';
import { CommandFailure, describeFailure, knownFailure } from '#app/cli/failure.ts';

function systemError(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: refused, open '${path}'`), { code, path });
}

test('a data directory that cannot be written is named as it was given', () => {
  const path = `${process.cwd()}/data/own/tmp/import-1`;
  for (const code of ['EROFS', 'EACCES', 'ENOSPC']) {
    const { message, ...rest } = describeFailure(systemError(code, path), 'data/own');
    expect(rest).toEqual({ code: 'data_dir' });
    expect(message).toContain('"data/own"');
    expect(message).not.toMatch(/import-1|EROFS|EACCES|ENOSPC/);
  }
});

test('another file is named without its folder', () => {
  const { code, message } = describeFailure(systemError('ENOENT', '/somewhere/x.csv'), 'data/own');
  expect([code, message]).toEqual([
    'file',
    '"x.csv" cannot be used: there is no such file or folder',
  ]);
});

test('only what nobody expected is unknown', () => {
  expect(knownFailure(new Error('odd'), 'data/own')).toBeNull();
  expect(describeFailure(new Error('odd'), 'data/own')).toEqual({ code: 'failed', message: 'odd' });
  const failure = new CommandFailure('no_build', 'not built');
  expect(knownFailure(failure, 'data/own')).toEqual({ code: 'no_build', message: 'not built' });
});
