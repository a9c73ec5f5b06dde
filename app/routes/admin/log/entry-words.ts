import { admin } from '#app/i18n/texts/admin.ts';
import { logFacts } from '#app/i18n/texts/log-facts.ts';
import { roles } from '#app/i18n/texts/roles.ts';
import type { AuditEntry } from '#app/model/audit.ts';
import type { Locale } from '#app/model/locale.ts';

type Texts = Readonly<Record<string, string>>;

/** What it was done to; a way of signing in and a kind of change have words, names stay as they are. */
export function targetWords(
  { action, target, who }: Pick<AuditEntry, 'action' | 'target' | 'who'>,
  locale: Locale,
): string | null {
  const texts: Readonly<Record<string, Texts>> = logFacts[locale].target;
  // Who failed without being anybody is told by a name, which may be such a word.
  const kind = action === 'sign_in_failed' && who !== null ? 'sign_in' : action;
  return texts[kind]?.[target ?? ''] ?? target;
}

/** "số dòng: 12": the small facts of an entry. */
export function factWords(detail: AuditEntry['detail'], locale: Locale): string[] {
  const { name: names, value: said } = logFacts[locale];
  const values: Readonly<Record<string, Texts>> = {
    ...said,
    role: roles[locale],
    action: admin[locale].action,
  };
  return Object.entries(detail).map(
    ([name, value]) => `${names[name] ?? name}: ${values[name]?.[String(value)] ?? String(value)}`,
  );
}
