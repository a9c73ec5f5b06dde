import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';

interface ZoneReport {
  zone: string;
  localHour: number;
  asOf: string[];
  moments: { written: string; instant: string; fromTime: string; day: string }[];
}

const ZONES = { UTC: 17, 'Asia/Ho_Chi_Minh': 0, 'America/Los_Angeles': 10 };
const SCRIPT = fileURLToPath(new URL('./zone-report.ts', import.meta.url));

async function reportIn(zone: string): Promise<ZoneReport> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', SCRIPT], {
    env: { ...process.env, TZ: zone },
  });
  return JSON.parse(stdout) as ZoneReport;
}

describe('48 half-hours around a month end, on a server anywhere', () => {
  let reports: ZoneReport[] = [];

  beforeAll(async () => {
    for (const zone of Object.keys(ZONES)) reports = [...reports, await reportIn(zone)];
  });

  it('are really asked in three time zones', () => {
    expect(reports.map(({ localHour }) => localHour)).toEqual(Object.values(ZONES));
  });

  it('give the same as-of day and the same periods', () => {
    const [first, ...others] = reports;
    for (const other of others) {
      expect(other.moments).toEqual(first?.moments);
      expect(other.asOf).toEqual(first?.asOf);
    }
  });

  it('change the day at the office’s midnight', () => {
    const moments = reports[0]?.moments ?? [];
    expect(moments).toHaveLength(4 * 48);
    const june = moments.slice(0, 48).map(({ day }) => day);
    const days = (day: string, times: number) => Array<string>(times).fill(day);
    expect(june).toEqual([...days('2019-06-30', 24), ...days('2019-07-01', 24)]);
    for (const { instant, fromTime, written } of moments) {
      expect(instant).toBe(fromTime);
      expect(Date.parse(instant)).toBe(Date.parse(written));
    }
  });
});
