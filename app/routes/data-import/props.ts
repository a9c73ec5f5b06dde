import type { Words } from '../data-words.ts';
import type { Refusal } from './job-action.server.ts';
import type { JobData } from './job-data.server.ts';

/** What the parts of an import's page are given. */
export interface JobProps {
  data: JobData;
  words: Words;
}

export type Understood = NonNullable<JobData['understood']>;

export interface EditorProps extends JobProps {
  understood: Understood;
  /** What of the form that was sent has to be mended. */
  refusal: Refusal | null;
}
