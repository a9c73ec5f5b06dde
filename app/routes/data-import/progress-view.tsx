import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { formatPercent } from '#app/i18n/format.ts';
import { Link } from '#app/ui/link.tsx';
import { ProgressBar } from '#app/ui/progress-bar.tsx';
import { Sentence } from '#app/ui/sentence.tsx';
import { jobHref } from './addresses.ts';
import type { JobProps } from './props.ts';
import { useJobProgress } from './use-job-progress.ts';
import { sizeText } from './sizes.ts';

/** Reading the file is most of the work; what comes after it takes the rest of the bar. */
const READING_SHARE = 0.85;
const AFTER_READING: Readonly<Record<string, number>> = { checking: 0.88, publishing: 0.95 };
const REFRESH_SECONDS = 2;

/** How far a file is while it is read, checked or published. Without script the page loads itself again. */
export function ProgressView({ data, words, steps }: JobProps & { steps: ReactNode }) {
  const { job, draft } = data;
  const texts = words.importing;
  const { progress: said } = texts;
  const progress = useJobProgress(job);
  const phase = progress?.phase ?? 'queued';
  const read =
    progress && progress.bytes_total > 0 ? progress.bytes_read / progress.bytes_total : 0;
  const isReading = phase === 'reading' || phase === 'understanding';
  const share =
    phase === 'queued' ? null : (AFTER_READING[phase] ?? Math.min(1, read) * READING_SHARE);
  const place = progress?.queue_position ?? null;
  return (
    <>
      <Sentence
        lead={[{ text: `${texts.phases[phase]}…` }]}
        rest={[{ text: texts.file(job.file.name, sizeText(job.file.bytes, words)) }]}
      />
      {steps}
      <ProgressBar label={said.label} share={share}>
        {isReading && (
          <>
            {said.rows(words.count(progress?.rows_read ?? 0))} ·{' '}
            {said.bytes(formatPercent(Math.min(1, read), words.locale, 0))}
          </>
        )}
        {place !== null && place > 1 && said.queue(words.count(place - 1))}
      </ProgressBar>
      <p className="visually-hidden" role="status">
        {texts.phases[phase]}
      </p>
      <div className="stack">
        <p className="note">{said.reload}</p>
        <noscript>
          <meta httpEquiv="refresh" content={String(REFRESH_SECONDS)} />
          <Link href={jobHref(job.id, words.locale, draft)}>{said.refresh}</Link>
        </noscript>
        {phase !== 'publishing' && (
          <Form method="post" action={jobHref(job.id, words.locale)}>
            <button type="submit" className="button" name="intent" value="abandon">
              {texts.check.abandon}
            </button>
          </Form>
        )}
      </div>
    </>
  );
}
