import process from 'node:process';
import { endOfDay, dayOfInstant, instantFromTime, parseInstant } from '#app/model/day.ts';
import { parseMoment } from '#app/model/as-of.ts';
import { formatPeriod, lastEndedMonth, rangeOf } from '#app/model/period.ts';
import { MONTH_ASSIGNED, ROLLING_DUE } from '#app/model/population.ts';

/** What the model says of 48 half-hours around each month end, in the time zone of this process. */
const MONTH_ENDS = ['2019-06-30', '2019-12-31', '2020-02-29', '2019-03-31'];

const moments = MONTH_ENDS.flatMap((day) => {
  const midnight = Date.parse(`${day}T17:00:00Z`);
  return Array.from({ length: 48 }, (_, at) => midnight + (at - 24) * 1_800_000);
}).map((time) => {
  const written = new Date(time).toISOString();
  const instant = parseInstant(written) ?? '';
  const day = dayOfInstant(instant);
  const periods = (['calendar', 'nd09'] as const).flatMap((window) => [
    lastEndedMonth(day, window),
    ...[MONTH_ASSIGNED.period(day, window), ROLLING_DUE.period(day, window)].map(formatPeriod),
    rangeOf({ kind: 'rolling-12m' }, window, day),
    rangeOf({ kind: 'ytd', year: Number(day.slice(0, 4)) }, window, day),
    rangeOf(MONTH_ASSIGNED.period(day, window), window, day),
  ]);
  return { written, instant, fromTime: instantFromTime(time), day, end: endOfDay(day), periods };
});

process.stdout.write(
  JSON.stringify({
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    localHour: new Date('2019-06-30T17:00:00Z').getHours(),
    asOf: ['2019-06-30', '2019-06-30T23:30', '2019-07-01T00:00+07:00'].map(parseMoment),
    moments,
  }),
);
