import { type ActionFunctionArgs, json, redirect } from '@remix-run/node';
import { instantFromTime } from '#app/model/day.ts';
import {
  type Register,
  type RegisterProblem,
  applyChange,
  registerProblems,
} from '#app/model/register.ts';
import { readRegister, saveRegister } from '#app/store/unit-register.server.ts';
import { audited } from '../on-behalf.server.ts';
import { withPageProblems } from '../page/page-problems.server.ts';
import { type FieldProblem, readChange } from './change-form.ts';
import { type RegisterPreview, previewOf } from './preview.server.ts';

/** What the page shows after a form was sent. */
export interface ChangeAnswer {
  /** What the form was sent with: it is shown again, and sent again to be saved. */
  sent: [name: string, value: string][];
  fields: FieldProblem[];
  /** Contradictions that the change would bring; it is not saved with any. */
  refused: RegisterProblem[];
  preview: RegisterPreview | null;
  /** Stands for the register that the preview was made of. */
  shown: string;
}

/** Shows what a change would move, or saves what was shown. */
export function changeRegister(args: ActionFunctionArgs) {
  return withPageProblems(args, async () => {
    const { request, context } = args;
    const form = await request.formData();
    const previewed = form.get('shown');
    const { register, shown } = await readRegister(context.dataDir);
    const sent = [...form].flatMap(([name, value]): ChangeAnswer['sent'] =>
      typeof value === 'string' && name !== 'intent' && name !== 'shown' ? [[name, value]] : [],
    );
    const read = readChange(form, register);
    if ('problems' in read) {
      return answer({ sent, fields: read.problems, refused: [], preview: null, shown });
    }
    const { register: after, refused } = applyChange(register, read.change);
    const wrong = [...refused, ...newProblems(register, after)];
    if (form.get('intent') === 'save' && wrong.length === 0) {
      await saveRegister(context.dataDir, after, {
        shown: typeof previewed === 'string' ? previewed : '',
        at: instantFromTime(Date.now()),
      });
      await audited(context, 'units_changed', read.change.action);
      const { pathname, search } = new URL(request.url);
      throw redirect(`${pathname}${search}#saved`, 303);
    }
    const preview = await context.portal.answer((view) => previewOf(view, register, after));
    return answer({ sent, fields: [], refused: wrong, preview, shown });
  });
}

function answer(given: ChangeAnswer) {
  const bad = given.fields.length > 0 || given.refused.length > 0;
  return json(given, { status: bad ? 400 : 200 });
}

/** An old contradiction stays the register's own; a change answers for what it adds. */
function newProblems(before: Register, after: Register): RegisterProblem[] {
  const key = ({ code, file, field, about }: RegisterProblem) =>
    JSON.stringify([code, file, field, about]);
  const known = new Set(registerProblems(before).map(key));
  return registerProblems(after).filter((problem) => !known.has(key(problem)));
}
