import type { Status } from '#app/model/status.ts';

/** What a colour may mean; anything else stays in ink. */
export type Tone = Status | 'hanging';
