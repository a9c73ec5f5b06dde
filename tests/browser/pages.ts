/** A page of each kind over the demo. */
export const PAGES = {
  overview: '/',
  league: '/units',
  unit: '/units/TX-BADON',
  trends: '/trends',
  briefing: '/briefing',
  'moved tasks': '/briefing/moved?moved=newly_overdue',
  'restated month': '/trends/restated?month=2019-05&unit=TX-BADON',
  tasks: '/tasks',
  task: '/tasks/QB-2019-1323',
  definitions: '/definitions',
  data: '/data',
  import: '/data/import',
} as const;
