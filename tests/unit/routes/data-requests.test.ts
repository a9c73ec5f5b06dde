import type { ServerBuild } from '@remix-run/node';
import { expect, test } from 'vitest';
import { checkDataRequest } from '#app/routes/data-requests.ts';

const route = (id: string, path?: string, index?: boolean) => [
  id,
  {
    id,
    ...(id === 'root' ? {} : { parentId: 'root' }),
    ...(path === undefined ? {} : { path }),
    ...(index ? { index } : {}),
    module: {},
  },
];

const routes = Object.fromEntries([
  route('root', ''),
  route('home', undefined, true),
  route('tasks', 'tasks'),
  route('task', 'tasks/:code'),
  route('nowhere', '*'),
]) as ServerBuild['routes'];

test.each([
  '/tasks',
  '/?period=2019',
  '/?_data=root',
  '/?_data=home',
  '/tasks?period=2019&_data=tasks',
  '/tasks/A%2FB?_data=task',
  '/other?_data=nowhere',
])('%s is answered', (url) => {
  expect(() => {
    checkDataRequest(url, { routes });
  }).not.toThrow();
});

test.each([
  '/?_data=x',
  '/?_data=',
  '/tasks?_data=task',
  '/tasks?_data=nowhere',
  '/tasks/A?%5Fdata=tasks',
])('%s is refused by name', (url) => {
  expect(() => {
    checkDataRequest(url, { routes });
  }).toThrow(/invalid_parameter.*_data/);
});
