import { type ActionFunctionArgs, json, redirect } from '@remix-run/node';
import { forbidden, invalidParameter } from '#app/model/errors.ts';
import { LONGEST_VIEW_NAME } from '#app/model/saved-view.ts';
import { shownName } from '#app/model/shown-name.ts';
import { withPageProblems } from '../page/page-problems.server.ts';
import { viewableAt } from './viewable.ts';

/** What the page says beside the form. */
export type Refusal = { kind: 'needed' | 'too_many' | 'not_here'; name: string };

/** Saves a view, shares it or takes it away; only ever the sender's own. */
export const changeViews = (args: ActionFunctionArgs) =>
  withPageProblems(args, async () => {
    const { request, context } = args;
    const { access, identity } = context;
    if (identity === null) throw forbidden('role');
    const form = new URLSearchParams(await request.text());
    const id = form.get('id') ?? '';
    const intent = form.get('intent') ?? '';
    switch (intent) {
      case 'save': {
        const refusal = await save(args, form);
        if (refusal !== null) return json(refusal, 400);
        break;
      }
      case 'share':
      case 'unshare':
        await access.savedViews.share(identity, id, intent === 'share');
        break;
      case 'remove':
        await access.savedViews.remove(identity, id);
        break;
      default:
        throw invalidParameter('intent', intent, 'save, share, unshare, remove');
    }
    const { pathname, searchParams } = new URL(request.url);
    searchParams.delete('to');
    const query = searchParams.toString();
    return redirect(query === '' ? pathname : `${pathname}?${query}`, 303);
  });

async function save(
  { request, context: { access, identity } }: ActionFunctionArgs,
  form: URLSearchParams,
): Promise<Refusal | null> {
  const name = shownName(form.get('name') ?? '');
  const shows = viewableAt(new URL(request.url).searchParams.get('to'));
  if (shows === null) return { kind: 'not_here', name };
  if (name === '' || name.length > LONGEST_VIEW_NAME) return { kind: 'needed', name };
  if (identity === null) throw forbidden('role');
  const shared = form.get('shared') === 'yes';
  const saved = await access.savedViews.save(identity, { name, address: shows.address, shared });
  return saved === null ? { kind: 'too_many', name } : null;
}
