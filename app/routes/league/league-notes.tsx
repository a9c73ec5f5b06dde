import { league } from '#app/i18n/texts/league.ts';
import { Legend } from '#app/ui/legend.tsx';
import type { LeagueProps } from './props.ts';

/** The thresholds in force and what the companions mean, under the table that uses them. */
export function LeagueNotes({ data, words }: LeagueProps) {
  const texts = league[words.locale];
  const compared = data.answer.compared_with;
  return (
    <div className="grid note table-notes">
      <p className="col-6">{texts.thresholds}</p>
      <div className="col-6">
        <Legend
          items={[
            { tone: 'done_on_time', label: words.terms.status.done_on_time },
            { tone: 'done_late', label: words.terms.status.done_late },
            { tone: 'open_overdue', label: words.terms.status.open_overdue },
            { tone: 'hanging', label: words.terms.flag.hanging },
          ]}
        />
        <p>
          {texts.companions}{' '}
          {compared === null
            ? texts.notCompared
            : texts.compared(words.instant(compared.snapshot.as_of))}
        </p>
      </div>
    </div>
  );
}
