import type { RegisterProblem } from '#app/model/register.ts';
import { Section } from '#app/ui/section.tsx';
import type { Words } from '../data-words.ts';

interface RegisterProblemsProps {
  problems: readonly RegisterProblem[];
  words: Words;
}

/** What a file edited by hand says that cannot be so; it is read all the same. */
export function RegisterProblems({ problems, words }: RegisterProblemsProps) {
  if (problems.length === 0) return null;
  return (
    <Section title={words.register.problems.title(words.count(problems.length))}>
      <ProblemList problems={problems} words={words} />
    </Section>
  );
}

/** Each with its file, row and field. */
export function ProblemList({ problems, words }: RegisterProblemsProps) {
  const texts = words.register;
  return (
    <ul className="listed">
      {problems.map(({ file, row, field, code, about }) => (
        <li key={`${file} ${row} ${field} ${code} ${about}`}>
          {texts.problems.row(file, String(row), field)}
          {texts.problem[code](about)}
        </li>
      ))}
    </ul>
  );
}
