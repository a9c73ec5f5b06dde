import { Section } from '#app/ui/section.tsx';
import type { RegisterProps } from './props.ts';
import { namedUnit } from './props.ts';
import { formAddress } from './forms.tsx';

/** What became of the units, each entry with the way to take it back. */
export function EventList({ data, page, words }: RegisterProps) {
  const texts = words.register.events;
  if (data.events.length === 0) {
    return (
      <Section title={texts.title}>
        <p>{texts.none}</p>
      </Section>
    );
  }
  const named = (codes: readonly string[]) =>
    codes.map((code) => namedUnit(data, words, code)).join(', ') || words.terms.none;
  return (
    <Section title={texts.title}>
      <ul className="register-events">
        {data.events.map((event, index) => {
          const what = `${words.register.kindNames[event.kind]}, ${words.day(event.on)}`;
          return (
            <li key={index}>
              <strong>{what}</strong>
              <p>
                {texts.from}: {named(event.from)}
                <br />
                {texts.to}: {named(event.to)}
              </p>
              {event.legal_basis === '' ? null : <p className="note">{event.legal_basis}</p>}
              <form method="post" action={formAddress(page)}>
                <input type="hidden" name="form" value="remove_event" />
                <input type="hidden" name="index" value={index} />
                <button type="submit" className="link-button" aria-label={texts.removeOf(what)}>
                  {texts.remove}
                </button>
              </form>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
