import { capitalised, periodText } from '#app/i18n/texts/periods.ts';
import { trends } from '#app/i18n/texts/trends.ts';
import { monthly } from '#app/i18n/texts/monthly.ts';
import { type Filters, linkTo } from '#app/model/filters.ts';
import { type Month, type Period, monthPeriod } from '#app/model/period.ts';
import { Actions } from '#app/ui/actions.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/section.tsx';
import type { Words } from '../page/words.ts';

interface NoMonthsProps {
  /** Months that have figures, beside the period that has none. */
  nearest: readonly Month[];
  filters: Filters;
  /** What else the address says, to be kept. */
  extras: Readonly<Record<string, string>>;
  words: Words;
}

/** In the place of a chart that would be empty. */
export function NoMonths({ nearest, filters, extras, words }: NoMonthsProps) {
  const texts = trends[words.locale].noMonths;
  const of = (period: Period | null) => linkTo('/trends', { ...filters, period }, extras);
  return (
    <Section title={monthly[words.locale].chart.title}>
      <EmptyState title={texts.title}>
        {texts.nearest}
        <Actions>
          {nearest.map((month) => (
            <Link key={month} href={of(monthPeriod(month))}>
              {capitalised(periodText(monthPeriod(month), words.locale))}
            </Link>
          ))}
          <Link href={of(null)}>{words.frame.filters.everyMonth}</Link>
        </Actions>
      </EmptyState>
    </Section>
  );
}
