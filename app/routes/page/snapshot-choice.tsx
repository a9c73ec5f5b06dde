import { toSearchParams } from '#app/model/filters.ts';
import { HiddenInputs } from '#app/ui/hidden-inputs.tsx';
import type { PageData } from './page-data.ts';
import type { Words } from './words.ts';

interface SnapshotSelect {
  name: string;
  label: string;
  chosen: string;
  offered: PageData['snapshots'];
}

interface SnapshotChoiceProps {
  action: string;
  /** What else the address says, to be kept. */
  extras?: Readonly<Record<string, string>>;
  selects: readonly SnapshotSelect[];
  submit: string;
  page: PageData;
  words: Words;
}

/** The snapshots that are compared, as a form that keeps the rest of the address. */
export function SnapshotChoice({
  action,
  extras = {},
  selects,
  submit,
  page,
  words,
}: SnapshotChoiceProps) {
  const kept = [...toSearchParams(page.filters), ...Object.entries(extras)].filter(
    ([name]) => !selects.some((select) => select.name === name),
  );
  return (
    <form method="get" action={action} className="snapshot-choice">
      <HiddenInputs inputs={kept.map(([name, value]) => ({ name, value }))} />
      {selects.map(({ name, label, chosen, offered }) => (
        <label className="field" key={name}>
          <span className="field-label">{label}</span>
          <select name={name} defaultValue={chosen} key={chosen}>
            {offered.map(({ id, as_of }) => (
              <option key={id} value={id}>
                {words.instant(as_of)}
              </option>
            ))}
          </select>
        </label>
      ))}
      <button type="submit" className="button">
        {submit}
      </button>
    </form>
  );
}

/** The snapshots before the one in view. */
export function olderSnapshots({ snapshots, snapshot }: PageData): PageData['snapshots'] {
  return snapshots.filter(({ as_of }) => as_of < snapshot.as_of);
}
