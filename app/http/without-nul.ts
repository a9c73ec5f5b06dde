import { Transform } from 'node:stream';

/**
 * Drops zero bytes from a page. React writes text into views of 2 KB and sends each of them whole:
 * where a letter of several bytes did not fit into the rest of a view, that rest goes out as zeros,
 * between two letters. A page has no other zero byte, HTML knows none.
 */
export function withoutNul(): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk);
    },
  });
}
