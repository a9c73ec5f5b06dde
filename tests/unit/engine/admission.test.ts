import { describe, expect, it } from 'vitest';
import { createAdmission } from '#app/engine/admission.ts';

function gate(): { promise: Promise<string>; open: (value: string) => void } {
  let open: (value: string) => void = () => undefined;
  const promise = new Promise<string>((resolve) => {
    open = resolve;
  });
  return { promise, open };
}

const busy = { problem: { code: 'busy', status: 503 } };
const closed = { problem: { code: 'engine', status: 503 } };

describe('admission', () => {
  it('lets so many in, keeps so many waiting in their order, and turns the next away', async () => {
    const admission = createAdmission({ concurrent: 1, queued: 2 });
    const first = gate();
    const order: string[] = [];
    const work = (name: string) => () => {
      order.push(name);
      return Promise.resolve(name);
    };
    const inside = admission.run(() => first.promise, 1_000);
    const waiting = [admission.run(work('b'), 1_000), admission.run(work('c'), 1_000)];
    await expect(admission.run(work('d'), 1_000)).rejects.toMatchObject(busy);
    expect(order).toEqual([]);
    first.open('a');
    expect(await Promise.all([inside, ...waiting])).toEqual(['a', 'b', 'c']);
    expect(order).toEqual(['b', 'c']);
  });

  it('frees the place of work that throws, also of work that throws at once', async () => {
    const admission = createAdmission({ concurrent: 1, queued: 0 });
    await expect(admission.run(() => Promise.reject(new Error('x')), 10)).rejects.toThrow('x');
    const thrown = admission.run(() => {
      throw new Error('y');
    }, 10);
    await expect(thrown).rejects.toThrow('y');
    expect(await admission.run(() => Promise.resolve(1), 10)).toBe(1);
  });

  it('is busy for who waits too long, and forgets that place', async () => {
    const admission = createAdmission({ concurrent: 1, queued: 1 });
    const first = gate();
    const inside = admission.run(() => first.promise, 1_000);
    await expect(admission.run(() => Promise.resolve('late'), 20)).rejects.toMatchObject(busy);
    const next = admission.run(() => Promise.resolve('next'), 1_000);
    first.open('a');
    expect(await inside).toBe('a');
    expect(await next).toBe('next');
  });

  it('closes when the last one has left, refusing who waits and who comes', async () => {
    const admission = createAdmission({ concurrent: 1, queued: 5 });
    const first = gate();
    const inside = admission.run(() => first.promise, 1_000);
    const waiting = admission.run(() => Promise.resolve('b'), 1_000);
    const refused = expect(waiting).rejects.toMatchObject(closed);
    let done = false;
    const closing = admission.close().then(() => {
      done = true;
    });
    await refused;
    await expect(admission.run(() => Promise.resolve('c'), 10)).rejects.toMatchObject(closed);
    expect(done).toBe(false);
    first.open('a');
    expect(await inside).toBe('a');
    await closing;
  });
});
