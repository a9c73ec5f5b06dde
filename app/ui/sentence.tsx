import type { ReactNode } from 'react';
import type { Tone } from './tone.ts';
import { Link } from './link.tsx';

export interface SentencePart {
  text: string;
  tone?: Tone;
  href?: string;
  /** Starts a new line where there is room for lines. */
  breakBefore?: boolean;
}

export interface SentenceProps {
  lead: readonly SentencePart[];
  rest?: readonly SentencePart[];
  /** Population and definition, right of the sentence. */
  note?: ReactNode;
}

/** Longer than a phone's line in the sentence's size. */
const LONG = 26;

function Part({ part }: { part: SentencePart }) {
  const className = part.tone ? `sentence-part tone-${part.tone}` : 'sentence-part';
  const shape = { className, ...(part.text.length > LONG && { 'data-long': '' }) };
  const body =
    part.href !== undefined ? (
      <Link href={part.href} {...shape}>
        {part.text}
      </Link>
    ) : part.tone !== undefined ? (
      <span {...shape}>{part.text}</span>
    ) : (
      part.text
    );
  return (
    <>
      {part.breakBefore && <br className="sentence-break" />}
      {body}
    </>
  );
}

function Parts({ parts }: { parts: readonly SentencePart[] }) {
  return parts.map((part, index) => <Part key={index} part={part} />);
}

/** What the numbers of the view say, in words: the first thing on every page. */
export function Sentence({ lead, rest, note }: SentenceProps) {
  return (
    <div className="sentence">
      <div className="sentence-words">
        <h1 className="sentence-lead">
          <Parts parts={lead} />
        </h1>
        {rest && rest.length > 0 && (
          <p className="sentence-rest">
            <Parts parts={rest} />
          </p>
        )}
      </div>
      {note !== undefined && <div className="sentence-note note">{note}</div>}
    </div>
  );
}
