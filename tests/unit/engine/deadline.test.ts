import { describe, expect, it } from 'vitest';
import { withDeadline } from '#app/engine/deadline.ts';

describe('withDeadline', () => {
  it('passes the answer on and interrupts nothing', async () => {
    let interrupts = 0;
    const answer = await withDeadline(Promise.resolve(42), () => (interrupts += 1), 5);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect([answer, interrupts]).toEqual([42, 0]);
  });

  it('repeats the interrupt until the work has settled, and then says deadline', async () => {
    let interrupts = 0;
    const work = new Promise((_, reject) => {
      const look = setInterval(() => {
        if (interrupts < 4) return;
        clearInterval(look);
        reject(new Error('interrupted'));
      }, 5);
    });
    const late = withDeadline(work, () => (interrupts += 1), 20);
    await expect(late).rejects.toMatchObject({ problem: { code: 'deadline', status: 503 } });
    const settled = interrupts;
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(interrupts).toBe(settled);
  });

  it('keeps an error that came before the deadline as it is', async () => {
    const failed = withDeadline(Promise.reject(new Error('x')), () => undefined, 1_000);
    await expect(failed).rejects.toThrow('x');
  });
});
