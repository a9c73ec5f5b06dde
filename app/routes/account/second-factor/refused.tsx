import { FormAlert } from '#app/ui/form-alert.tsx';
import type { Intent } from './change.server.ts';
import type { FormProps } from './props.ts';

/** Why a form came to nothing, where that is not the fault of one field. */
export function Refused({ texts, answer, intent }: FormProps & { intent: Intent }) {
  if (answer?.kind !== 'refused' || answer.intent !== intent) return null;
  switch (answer.why) {
    case 'wait':
      return <FormAlert>{texts.wait(String(answer.seconds))}</FormAlert>;
    case 'late':
      return <FormAlert>{texts.late}</FormAlert>;
    case 'password':
    case 'code':
      return null;
  }
}
