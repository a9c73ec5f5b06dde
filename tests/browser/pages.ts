/** A page of each kind over the demo. */
export const PAGES = {
  overview: '/',
  league: '/units',
  unit: '/units/TX-BADON',
  trends: '/trends',
  tasks: '/tasks',
  task: '/tasks/QB-2019-1323',
  definitions: '/definitions',
  data: '/data',
  import: '/data/import',
} as const;
