import type { Structure } from '#app/model/filters.ts';
import type { NotComparedReason } from '#app/model/league.ts';
import type { UnitEventKind } from '#app/model/unit.ts';

const vi = {
  structure: {
    label: 'Cơ cấu đơn vị',
    names: {
      'as-was': 'Như từng thời kỳ',
      today: 'Theo cơ cấu hiện nay',
    } satisfies Record<Structure, string>,
    inText: 'theo cơ cấu hiện nay',
    includes: (names: string) => `gồm cả ${names}`,
    ended: (kind: string, day: string) => `không tính tiếp: ${kind} ngày ${day}`,
    countedUnder: (name: string) => `tính vào ${name}`,
  },
  kinds: {
    rename: 'đổi tên',
    merge: 'hợp nhất',
    split: 'chia tách',
    abolish: 'giải thể',
    create: 'thành lập',
    transfer: 'chuyển một phần nhiệm vụ',
  } satisfies Record<UnitEventKind, string>,
  notCompared: {
    not_ranked: 'không so sánh vì không xếp hạng',
    other_window: 'không so sánh: chỉ so khi xếp hạng theo hạn xử lý, 12 tháng gần nhất',
    no_earlier_window: 'không so sánh: chưa có bản số liệu chốt kỳ lùi một tháng',
    structural_break: 'không so sánh vì cơ cấu đơn vị của nhóm thay đổi trong kỳ',
    other_members: 'không so sánh vì nhóm kỳ trước gồm các đơn vị khác',
    not_ranked_before: 'không so sánh vì kỳ trước chưa được xếp hạng',
  } satisfies Record<NotComparedReason, string>,
  becameOf: {
    /** What an event made of the unit on whose page it is told. */
    from: {
      rename: 'đổi tên thành',
      merge: 'hợp nhất thành',
      split: 'chia tách thành',
      abolish: 'giải thể',
      create: 'thành lập',
      transfer: 'chuyển một phần nhiệm vụ sang',
    } satisfies Record<UnitEventKind, string>,
    to: {
      rename: 'đổi tên từ',
      merge: 'hợp nhất từ',
      split: 'tách ra từ',
      abolish: 'giải thể',
      create: 'thành lập',
      transfer: 'nhận một phần nhiệm vụ của',
    } satisfies Record<UnitEventKind, string>,
    heading: 'Thay đổi của đơn vị',
    on: (day: string) => `Ngày ${day}: `,
    ended: (day: string) => `Đơn vị kết thúc hoạt động sau ngày ${day}.`,
    lastList: (asOf: string) => `Số liệu gần nhất khi còn đơn vị: ${asOf}`,
    many: (count: string) => `${count} đơn vị`,
    basis: (basis: string) => ` (${basis})`,
  },
};

const en: typeof vi = {
  structure: {
    label: 'Unit structure',
    names: { 'as-was': 'As it was', today: 'On today’s structure' },
    inText: 'on today’s structure',
    includes: (names) => `with ${names}`,
    ended: (kind, day) => `carried no further: ${kind} on ${day}`,
    countedUnder: (name) => `counted under ${name}`,
  },
  kinds: {
    rename: 'renamed',
    merge: 'merged',
    split: 'split',
    abolish: 'abolished',
    create: 'created',
    transfer: 'part of its work transferred',
  },
  notCompared: {
    not_ranked: 'not compared because not ranked',
    other_window: 'not compared: only the rolling 12 months by deadline are',
    no_earlier_window: 'not compared: no snapshot closed the window one month earlier',
    structural_break: 'not compared because the group’s units changed within the period',
    other_members: 'not compared because the group had other units a month earlier',
    not_ranked_before: 'not compared because not ranked a month earlier',
  },
  becameOf: {
    from: {
      rename: 'renamed to',
      merge: 'merged into',
      split: 'split into',
      abolish: 'abolished',
      create: 'created',
      transfer: 'passed a part of its work to',
    },
    to: {
      rename: 'renamed from',
      merge: 'merged from',
      split: 'split off from',
      abolish: 'abolished',
      create: 'created',
      transfer: 'took over a part of the work of',
    },
    heading: 'How the unit changed',
    on: (day) => `On ${day}: `,
    ended: (day) => `The unit ended after ${day}.`,
    lastList: (asOf) => `The last data while it existed: ${asOf}`,
    many: (count) => `${count} units`,
    basis: (basis) => ` (${basis})`,
  },
};

export const units = { vi, en };
