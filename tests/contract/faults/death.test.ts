import { testEveryCall } from './every-call.ts';

testEveryCall('death', 'DEAD', ['other days', 'an older revision of the day', 'nothing']);
