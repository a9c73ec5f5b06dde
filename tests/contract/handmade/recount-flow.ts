import { type Recounted, type RecountedList, transfers } from './recount.ts';

/** What moved between two lists, for one unit or (null) all, from the domain's two equations. */
export function recountFlow(before: RecountedList, after: RecountedList, unit: string | null) {
  const moved = transfers(before, after);
  const mine = (row: Recounted) => unit === null || row.unit_code === unit;
  const twin = (list: RecountedList, row: Recounted) =>
    list.rows.find((one) => one.task_code === row.task_code && one.unit_code === row.unit_code);
  const isOpen = (row: Recounted) => row.completed_on === null;
  const isOverdue = (row: Recounted) => row.status === 'open_overdue';

  const opening = before.rows.filter(mine).filter(isOpen);
  const closing = after.rows.filter(mine).filter(isOpen);
  const out = moved.map(([from]) => from).filter(mine);
  const into = moved.map(([, to]) => to).filter(mine);
  const appeared = after.rows
    .filter(mine)
    .filter((row) => !twin(before, row) && !into.includes(row));
  const stayed = after.rows.filter(mine).flatMap((now) => {
    const then = twin(before, now);
    return then ? [{ then, now }] : [];
  });
  const later = ({ then, now }: { then: Recounted; now: Recounted }) =>
    then.due_on !== null && now.due_on !== null && now.due_on > then.due_on;
  const leftStock = stayed.filter(({ then, now }) => isOverdue(then) && !isOverdue(now));
  const extendedOut = leftStock.filter((pair) => isOpen(pair.now) && later(pair));
  const gone = before.rows.filter(mine).filter((row) => !twin(after, row) && !out.includes(row));
  return {
    opening: opening.length,
    appeared: appeared.length,
    reopened: stayed.filter(({ then, now }) => !isOpen(then) && isOpen(now)).length,
    transferred_in: into.length,
    completed:
      stayed.filter(({ then, now }) => isOpen(then) && !isOpen(now)).length +
      [...appeared, ...into].filter((row) => !isOpen(row)).length,
    vanished: gone.filter(isOpen).length,
    transferred_out: out.length,
    closing: closing.length,
    overdue_opening: opening.filter(isOverdue).length,
    newly_overdue:
      stayed.filter(({ then, now }) => !isOverdue(then) && isOverdue(now)).length +
      appeared.filter(isOverdue).length,
    overdue_transferred_in: into.filter(isOverdue).length,
    cleared: leftStock.length - extendedOut.length + gone.filter(isOverdue).length,
    extended_out: extendedOut.length,
    overdue_transferred_out: out.filter(isOverdue).length,
    overdue_closing: closing.filter(isOverdue).length,
    extended: stayed.filter(later).length,
  };
}
