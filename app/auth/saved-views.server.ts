import { z } from 'zod';
import { notFound } from '#app/model/errors.ts';
import { fold } from '#app/model/fold.ts';
import { type Identity, ROLES, SOURCE_KINDS } from '#app/model/role.ts';
import { LONGEST_VIEW_NAME, MOST_VIEWS } from '#app/model/saved-view.ts';
import { shownName } from '#app/model/shown-name.ts';
import { whileChangingAccess } from '#app/store/access.server.ts';
import { type StoreFiles, diskFiles } from '#app/store/files.server.ts';
import { layoutOf } from '#app/store/layout.ts';
import { allOf, keyOf, recordsOf } from './records.server.ts';

const viewSchema = z.strictObject({
  id: z.string(),
  name: z.string().min(1),
  /** Path and query within the portal. */
  address: z.string().startsWith('/'),
  shared: z.boolean(),
  owner: z.strictObject({ kind: z.enum(SOURCE_KINDS), id: z.string() }),
  /** As the owner was called and stood when it was saved. */
  by: z.string(),
  role: z.enum(ROLES),
  unit: z.string().min(1).nullable(),
  saved_at: z.iso.datetime(),
});

export type SavedView = z.infer<typeof viewSchema>;

export interface NewView {
  name: string;
  address: string;
  shared: boolean;
}

export interface SavedViews {
  /** Under a name that the owner has already, the new one takes its place. Null where there are too many. */
  save: (owner: Identity, view: NewView) => Promise<SavedView | null>;
  /** The reader's own and what others of the same role and unit share, by name. */
  listFor: (reader: Identity) => Promise<SavedView[]>;
  /** @throws DondocError `not_found` (404) for one that is not the owner's own */
  share: (owner: Identity, id: string, shared: boolean) => Promise<void>;
  remove: (owner: Identity, id: string) => Promise<void>;
}

export function isOwnView({ owner }: SavedView, { source }: Identity): boolean {
  return owner.kind === source.kind && owner.id === source.id;
}

export function openSavedViews(
  dataDir: string,
  { files = diskFiles, now = Date.now }: { files?: StoreFiles; now?: () => number } = {},
): SavedViews {
  const records = recordsOf(dataDir, 'views', viewSchema, files);
  const layout = layoutOf(dataDir);

  async function ownView(owner: Identity, id: string): Promise<SavedView> {
    const view = await records.read(id);
    if (view === null || !isOwnView(view, owner)) throw notFound('view', id);
    return view;
  }

  return {
    save: (owner, { name, address, shared }) =>
      whileChangingAccess(layout, files, async () => {
        const clean = shownName(name).slice(0, LONGEST_VIEW_NAME);
        const { kind, id: ownerId } = owner.source;
        const id = keyOf(JSON.stringify([kind, ownerId, fold(clean)])).slice(0, 32);
        const own = (await allOf(records)).filter((view) => isOwnView(view, owner));
        if (own.length >= MOST_VIEWS && !own.some((view) => view.id === id)) return null;
        const view: SavedView = {
          id,
          name: clean,
          address,
          shared,
          owner: { kind, id: ownerId },
          by: owner.name,
          role: owner.role,
          unit: owner.unit,
          saved_at: new Date(now()).toISOString(),
        };
        await records.replace(id, view);
        return view;
      }),

    async listFor(reader) {
      const { role, unit } = reader;
      const order = new Intl.Collator('vi');
      return (await allOf(records))
        .filter(
          (view) =>
            isOwnView(view, reader) || (view.shared && view.role === role && view.unit === unit),
        )
        .sort((a, b) => order.compare(a.name, b.name) || order.compare(a.by, b.by));
    },

    share: (owner, id, shared) =>
      whileChangingAccess(layout, files, async () => {
        const view = await ownView(owner, id);
        await records.replace(id, { ...view, shared });
      }),

    remove: (owner, id) =>
      whileChangingAccess(layout, files, async () => {
        await ownView(owner, id);
        await records.remove(id);
      }),
  };
}
