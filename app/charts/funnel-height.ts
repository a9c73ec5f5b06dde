export const FUNNEL_TOP = 33;
/** The denominators, and what they count. */
const BELOW = 48;

export function plotHeight(compact: boolean): number {
  return compact ? 240 : 286;
}

/** How high the funnel will be, for the room it keeps before it is drawn. */
export function funnelHeight(compact: boolean): number {
  return FUNNEL_TOP + plotHeight(compact) + BELOW;
}
