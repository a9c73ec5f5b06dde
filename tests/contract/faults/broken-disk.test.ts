import { testEveryCall } from './every-call.ts';

testEveryCall('a broken disk', 'EIO', ['other days']);
