import type { Role } from '#app/model/role.ts';

const vi: Record<Role, string> = {
  leader: 'Lãnh đạo',
  unit: 'Đơn vị',
  editor: 'Cán bộ tổng hợp',
  admin: 'Quản trị hệ thống',
};

const en: typeof vi = {
  leader: 'Leader',
  unit: 'Unit',
  editor: 'Editor',
  admin: 'Administrator',
};

export const roles = { vi, en };
