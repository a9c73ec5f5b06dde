import { isOwnView } from '#app/auth/saved-views.server.ts';
import type { RequestContext } from '#app/http/context.ts';
import { instantFromTime } from '#app/model/day.ts';
import { type Viewable, viewableAt } from './viewable.ts';

/** The saved views that a reader may open, and the one that is about to be saved. */
export async function viewsData({ access, identity }: RequestContext, to: string | null) {
  const known = identity === null ? [] : await access.savedViews.listFor(identity);
  const listed = known.flatMap((view) => {
    // A page that has gone since, or a record that was changed by hand, leads nowhere.
    const shows = viewableAt(view.address);
    if (shows === null || identity === null) return [];
    const { id, name, by, shared, saved_at } = view;
    const savedAt = instantFromTime(Date.parse(saved_at));
    return { id, name, by, shared, savedAt, own: isOwnView(view, identity), shows };
  });
  return { views: listed, saving: savingOf(to) };
}

export type SavedViewFacts = Awaited<ReturnType<typeof viewsData>>['views'][number];

type Saving = { kind: 'none' } | { kind: 'not_here' } | { kind: 'view'; shows: Viewable };

function savingOf(to: string | null): Saving {
  if (to === null) return { kind: 'none' };
  const shows = viewableAt(to);
  return shows === null ? { kind: 'not_here' } : { kind: 'view', shows };
}
