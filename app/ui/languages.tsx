export interface LanguageChoice {
  lang: string;
  label: string;
  href: string;
  current: boolean;
}

export interface LanguagesProps {
  label: string;
  choices: readonly LanguageChoice[];
}

/** A page in another language comes whole: what the browser holds knows this one alone. */
export function Languages({ label, choices }: LanguagesProps) {
  return (
    <ul className="languages" aria-label={label}>
      {choices.map((choice) => (
        <li key={choice.lang}>
          {choice.current ? (
            <strong lang={choice.lang} aria-current="true">
              {choice.label}
            </strong>
          ) : (
            <a href={choice.href} lang={choice.lang} hrefLang={choice.lang}>
              {choice.label}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
