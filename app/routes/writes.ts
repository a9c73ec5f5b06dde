import type { WriteRule, WriteRules } from '#app/http/write-rules.ts';

const FORM: WriteRule = { methods: ['POST'], body: 'form' };

/** Every address that takes more than GET and HEAD; all others refuse before a route is looked up. */
const WRITES: readonly (readonly [RegExp, WriteRule])[] = [
  [/^\/data\/import(\/files)?$/i, { methods: ['POST'], body: 'file' }],
  [/^\/data\/import\/[^/]+$/i, FORM],
  [/^\/api\/v1\/snapshots$/i, { methods: ['POST'], body: 'file' }],
  [/^\/api\/v1\/snapshots\/[\w-]+\/(withdraw|restore)$/i, FORM],
  [/^\/data\/\d{8}T\d{6}-r\d+$/i, FORM],
  [/^\/data\/units$/i, FORM],
  [/^\/(login|logout|account(\/second-factor)?|views)$/i, FORM],
  [/^\/admin\/(users(\/[\w-]+)?|tokens)$/i, FORM],
  [/^\/api\/v1\/imports\/[\w-]+$/i, { methods: ['DELETE'], body: 'none' }],
];

export const writesTo: WriteRules = (path) => {
  const plain = path.replace(/\/+$/, '');
  return WRITES.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
};
