import { Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { ReactElement } from 'react';
import { renderToPipeableStream, renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { withoutNul } from '#app/http/without-nul.ts';

const NAME = 'Ủy ban nhân dân xã Ngư Thủy, người giữ hạn đứng đầu: “đã đôn đốc” 𝄞';
const LINES = Array.from({ length: 16 }, (_, line) => line);

function rendered(page: ReactElement): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(page, {
      onAllReady() {
        const body = withoutNul();
        buffer(body).then(resolve, reject);
        pipe(body);
      },
      onError: reject,
    });
  });
}

function page(padding: number): ReactElement {
  return (
    <main>
      <i>{'x'.repeat(padding % 512)}</i>
      {LINES.slice(0, Math.floor(padding / 512)).map((line) => (
        <i key={line}>{'x'.repeat(505)}</i>
      ))}
      {LINES.map((line) => (
        <a key={line} title={NAME}>
          {NAME}
        </a>
      ))}
    </main>
  );
}

test('a page is what was rendered, wherever its letters fall', async () => {
  for (let padding = 0; padding <= 4096; padding += 1) {
    const body = await rendered(page(padding));
    if (body.includes(0)) expect.fail(`a zero byte with ${padding} letters before`);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    if (text !== renderToString(page(padding))) expect.fail(`other text with ${padding} letters`);
  }
});

test('parts go on as they come, and those without a zero byte untouched', async () => {
  const parts: Buffer[] = [];
  const body = withoutNul();
  const gone = new Promise((resolve) => body.once('end', resolve));
  body.pipe(
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        parts.push(chunk);
        done();
      },
    }),
  );
  const whole = Buffer.from('Ngườ');
  body.write(whole);
  await new Promise(setImmediate);
  expect(parts).toEqual([whole]);
  body.end(Buffer.from('i gi\0\0ao'));
  await gone;
  expect(Buffer.concat(parts).toString()).toBe('Người giao');
});
