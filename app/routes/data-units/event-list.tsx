import { Section } from '#app/ui/section.tsx';
import type { RegisterProps } from './props.ts';
import { namedUnit } from './props.ts';
import { formAddress } from './forms.tsx';

const MOST_NAMED = 8;

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
  const counted = (count: number) => words.units.becameOf.many(words.count(count));
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
              <Side label={texts.from} codes={event.from} count={counted} named={named} />
              <Side label={texts.to} codes={event.to} count={counted} named={named} />
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

interface SideProps {
  label: string;
  codes: readonly string[];
  count: (units: number) => string;
  named: (codes: readonly string[]) => string;
}

/** A few units are named at once, a whole level of them on request. */
function Side({ label, codes, count, named }: SideProps) {
  if (codes.length <= MOST_NAMED) {
    return (
      <p>
        {label}: {named(codes)}
      </p>
    );
  }
  return (
    <details>
      <summary>
        {label}: {count(codes.length)}
      </summary>
      <p>{named(codes)}</p>
    </details>
  );
}
