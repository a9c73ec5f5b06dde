import { fold } from './fold.ts';
import { DONE_STATUSES, OPEN_STATUSES, STATUSES, type Status } from './status.ts';

const NOT_DONE =
  /\bchua (hoan thanh|xong|ket thuc|thuc hien|xu ly|trien khai|bao cao|tiep nhan|den han|qua han|tre)/;
const OPEN =
  /\bdang\b|\bcon (thoi )?han\b|\bsap den han\b|\b(not|never) (yet )?(done|due)\b|\bin progress\b|\bopen\b/;
const DONE = /\bhoan thanh\b|\bda xong\b|\bda ket thuc\b|\bdone\b|\bcompleted\b|\bfinished\b/;
const NOT_LATE = /\b(chua|khong) (qua|tre|cham)\b|\bchua den (thoi )?han\b|\bnot (yet )?due\b/;
const LATE = /\b(qua|tre) (thoi )?han\b|\btre\b|\bcham (tien do|han)\b|\blate\b|\boverdue\b/;
const IN_TIME =
  /\b(dung|truoc|trong|con) (thoi )?han\b|\bdung tien do\b|\bsap den han\b|\bon time\b|\bin time\b/;
const NO_DEADLINE = /\bkhong (co )?(thoi )?han\b|\bno deadline\b/;

const LATE_STATUSES: readonly Status[] = ['done_late', 'open_overdue'];
const NO_DEADLINE_STATUSES: readonly Status[] = ['done_no_deadline', 'open_no_deadline'];

/**
 * The statuses that the source's own label agrees with; null where it says none of them, or says
 * both done and not done ("đã hoàn thành, chưa cập nhật"). What has no deadline is never late.
 */
export function statusesMeant(label: string): readonly Status[] | null {
  const text = fold(label);
  const open = NOT_DONE.test(text) || OPEN.test(text);
  const done = DONE.test(text.replace(NOT_DONE, ''));
  if (open && done) return null;
  if (done && /\bchua\b/.test(text)) return null;
  const sets: (readonly Status[])[] = [];
  if (done) sets.push(DONE_STATUSES);
  if (open) sets.push(OPEN_STATUSES);
  if (NO_DEADLINE.test(text)) sets.push(NO_DEADLINE_STATUSES);
  else if (NOT_LATE.test(text) || IN_TIME.test(text)) sets.push(without(LATE_STATUSES));
  else if (LATE.test(text)) sets.push(LATE_STATUSES);
  if (sets.length === 0) return null;
  return STATUSES.filter((status) => sets.every((set) => set.includes(status)));
}

/** Null where the label cannot be compared. */
export function agrees(label: string | null, status: Status): boolean | null {
  const meant = label === null ? null : statusesMeant(label);
  return meant === null ? null : meant.includes(status);
}

function without(statuses: readonly Status[]): Status[] {
  return STATUSES.filter((status) => !statuses.includes(status));
}
