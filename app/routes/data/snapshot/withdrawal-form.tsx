import { NO_FILTERS, linkTo } from '#app/model/filters.ts';
import { SimpleTable } from '#app/tables/simple-table.tsx';
import { Section } from '#app/ui/section.tsx';
import type { SnapshotProps } from './props.ts';

interface WithdrawalFormProps extends SnapshotProps {
  /** What the form was sent with, where its reason was missing. */
  refusal: { reasonNeeded: boolean; reason: string } | null;
}

/** Takes the snapshot out of every answer, or brings it back, with a reason. A plain form: it needs no script. */
export function WithdrawalForm({ data, page, words, refusal }: WithdrawalFormProps) {
  const texts = words.quality.withdrawal;
  const { id, withdrawn } = data.snapshot;
  const action = linkTo(`/data/${id}`, { ...NO_FILTERS, lang: page.filters.lang });
  return (
    <Section
      id="withdrawal"
      title={withdrawn ? texts.restoreTitle : texts.title}
      subtitle={withdrawn ? texts.restoreSubtitle : texts.subtitle}
    >
      {withdrawn && (
        <p>
          <strong>{texts.is(words.instant(withdrawn.at), withdrawn.by)}</strong>{' '}
          {withdrawn.reason !== '' && texts.because(withdrawn.reason)}
        </p>
      )}
      <form method="post" action={action} className="withdrawal-form">
        <label htmlFor="reason">{texts.reason}</label>
        <textarea
          id="reason"
          name="reason"
          rows={2}
          maxLength={500}
          required
          defaultValue={refusal?.reason ?? ''}
          aria-describedby="reason-hint"
          aria-invalid={refusal?.reasonNeeded === true}
        />
        <p id="reason-hint" className="note">
          {refusal?.reasonNeeded ? (
            <strong className="tone-open_overdue">{texts.needed}</strong>
          ) : (
            texts.reasonHint
          )}
        </p>
        <button
          type="submit"
          className="button"
          name="intent"
          value={withdrawn ? 'restore' : 'withdraw'}
        >
          {withdrawn ? texts.restore : texts.withdraw}
        </button>
      </form>
      {data.history.length > 0 && (
        <div className="drift-part">
          <h3 className="chart-title">{texts.history}</h3>
          <SimpleTable
            caption={texts.historyCaption}
            columns={[
              { id: 'withdrawn', label: texts.withdrawnAt },
              { id: 'restored', label: texts.restoredAt },
            ]}
            rows={data.history.map(({ withdrawn: first, at, by, reason }) => [
              texts.act(words.instant(first.at), first.by, first.reason),
              texts.act(words.instant(at), by, reason),
            ])}
          />
        </div>
      )}
    </Section>
  );
}
