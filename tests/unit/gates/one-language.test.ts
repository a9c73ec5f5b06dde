import { build } from 'vite';
import { expect, test } from 'vitest';
import { oneLanguage } from '../../../vite/one-language.ts';

async function builtWith(language: 'vi' | 'en', entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [oneLanguage(language)],
    build: { write: false, lib: { entry, formats: ['es'] } },
  });
  if (!Array.isArray(built)) throw new Error('nothing was built');
  return built
    .flatMap(({ output }) => output.map((file) => ('code' in file ? file.code : '')))
    .join();
}

test.each([
  ['vi', 'Không tìm thấy trang', 'Page not found'],
  ['en', 'Page not found', 'Không tìm thấy trang'],
] as const)('what browsers load in %s says nothing in the other language', async (...asked) => {
  const [language, said, unsaid] = asked;
  const code = await builtWith(language, 'app/i18n/plain-problems.ts');
  expect(code).toContain(said);
  expect(code).not.toContain(unsaid);
});
