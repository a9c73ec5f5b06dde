import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { DondocError } from '#app/model/errors.ts';
import { DEFAULT_LOCALE } from '#app/model/locale.ts';
import { PROBLEM_MEDIA_TYPE, problemDocument } from './problem.ts';

const PROBLEMS: Record<string, { code: string; status: number }> = {
  HPE_HEADER_OVERFLOW: { code: 'too_many_headers', status: 431 },
  ERR_HTTP_REQUEST_TIMEOUT: { code: 'request_timeout', status: 408 },
};
const MALFORMED = { code: 'malformed_request', status: 400 };

/** What never became a request is answered on the bare socket, and the socket is closed. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const { code, status } = PROBLEMS[error.code ?? ''] ?? MALFORMED;
  const problem = problemDocument(new DondocError({ code, status, params: {} }), {
    requestId: randomUUID(),
    locale: DEFAULT_LOCALE,
  });
  const body = JSON.stringify(problem);
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
      `Content-Type: ${PROBLEM_MEDIA_TYPE}`,
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Cache-Control: no-store',
      "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'",
      'X-Content-Type-Options: nosniff',
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}
