import { testEveryCall } from './every-call.ts';

testEveryCall('a full disk', 'ENOSPC', ['other days']);
