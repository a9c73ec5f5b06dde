import { AXES, type Axis } from '#app/query/rates-by.ts';
import type { Series } from '#app/query/trend.ts';

/** What was chosen on this page beside the filters, the defaults left out. */
export function choicesIn(chosen: {
  series: Series;
  by: Axis;
  from?: string | undefined;
}): Record<string, string> {
  const { series, by, from } = chosen;
  return {
    ...(series === 'as-recorded' ? {} : { series }),
    ...(by === AXES[0] ? {} : { by }),
    ...(from === undefined ? {} : { from }),
  };
}
