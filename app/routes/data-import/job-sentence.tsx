import { Sentence, type SentencePart } from '#app/ui/sentence.tsx';
import type { JobProps } from './props.ts';
import { sizeText } from './sizes.ts';

/** Where an import stands, in words. */
export function JobSentence({ data, words, isEditing }: JobProps & { isEditing: boolean }) {
  const { job } = data;
  const texts = words.importing;
  const [lead, ...rest] = isEditing
    ? understoodParts({ data, words })
    : stateParts({ data, words });
  return (
    <Sentence
      lead={lead === undefined ? [] : [lead]}
      rest={rest}
      note={texts.file(job.file.name, sizeText(job.file.bytes, words))}
    />
  );
}

function understoodParts({ data: { understood }, words }: JobProps): SentencePart[] {
  const texts = words.importing.understood;
  if (understood === null) return [];
  const { rows, questions } = understood;
  return [
    { text: rows.tasks === 0 ? texts.nothing : texts.sentence(words.count(rows.tasks)) },
    questions.length === 0
      ? { text: texts.ready, tone: 'done_on_time' }
      : { text: texts.asks(words.count(questions.length)), tone: 'open_overdue' },
    ...(rows.skipped === 0 ? [] : [{ text: ` ${texts.skipped(words.count(rows.skipped))}` }]),
  ];
}

function stateParts({ data, words }: JobProps): SentencePart[] {
  const { report, problem, job } = data;
  const texts = words.importing;
  if (job.state === 'failed' || job.state === 'abandoned' || job.state === 'received') {
    return [
      { text: texts[job.state].sentence },
      ...(problem === null ? [] : [{ text: ` ${problem.title}. ${problem.detail}` }]),
    ];
  }
  if (report === null) return [{ text: texts.received.sentence }];
  const counts = {
    read: words.count(report.rows_read),
    accepted: words.count(report.rows_accepted),
    refused: words.count(report.rows_refused),
  };
  if (job.state === 'published') {
    return [
      { text: texts.published.sentence(words.instant(report.as_of)) },
      { text: texts.published.counts(counts.accepted, counts.refused) },
    ];
  }
  if (job.state === 'unchanged') {
    return [
      { text: texts.unchanged.sentence(words.instant(report.as_of)) },
      { text: texts.unchanged.rest },
    ];
  }
  if (job.state === 'refused' && report.file.length > 0) return [{ text: texts.refused.sentence }];
  return [
    { text: texts.report.checked(counts.accepted, counts.read) },
    report.rows_refused === 0
      ? { text: texts.report.allAccepted, tone: 'done_on_time' }
      : { text: texts.report.refusedRows(counts.refused), tone: 'open_overdue' },
    { text: texts.report.notYet },
  ];
}
