import { expect, it } from 'vitest';
import { PEER_GROUPS, UNIT_EVENT_KINDS } from '#app/model/unit.ts';

it('peer groups and events are those of the domain', () => {
  expect(PEER_GROUPS).toEqual([
    'department',
    'district',
    'commune',
    'central',
    'armed_forces',
    'other',
  ]);
  expect(UNIT_EVENT_KINDS).toEqual(['rename', 'merge', 'split', 'abolish', 'create', 'transfer']);
});
