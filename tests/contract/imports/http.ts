import { type ClientRequest, type IncomingHttpHeaders, request as sendRequest } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ImportAnswer } from '../../../app/routes/api/import-answers.ts';
import type { Served } from '../../fixtures/served.ts';

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/** A request whose body the caller writes; the answer may come before that is done. */
export function openRequest(
  { port, token }: Served,
  method: string,
  path: string,
  headers: Record<string, string>,
): { request: ClientRequest; answer: Promise<Answer> } {
  const request = sendRequest({
    port,
    host: '127.0.0.1',
    method,
    path,
    headers: { Authorization: `Bearer ${token}`, ...headers },
    agent: false,
  });
  const answer = new Promise<Answer>((resolve, reject) => {
    request.on('error', reject);
    request.on('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
      response.on('error', reject);
    });
  });
  return { request, answer };
}

export function send(
  served: Served,
  method: string,
  path: string,
  { headers = {}, body = '' }: { headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  const length = body === '' ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
  const { request, answer } = openRequest(served, method, path, { ...length, ...headers });
  request.end(body);
  return answer;
}

export async function get<T>(served: Served, path: string): Promise<T> {
  const { status, text } = await send(served, 'GET', path);
  if (status !== 200) throw new Error(`${status} ${text}`);
  return JSON.parse(text) as T;
}

/** Reads on until the import has ended. */
export async function followed(served: Served, location: string): Promise<ImportAnswer> {
  for (;;) {
    const answer = await get<ImportAnswer>(served, location);
    if (answer.state !== 'running') return answer;
    await sleep(50);
  }
}

const BOUNDARY = 'b0undary';

/** A multipart/form-data request as browsers and curl write it. */
export function multipart(parts: readonly { name: string; file?: string; value: string }[]): {
  headers: Record<string, string>;
  body: string;
} {
  const written = parts.map(
    ({ name, file, value }) =>
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${
        file === undefined ? '' : `; filename="${file}"\r\nContent-Type: text/csv`
      }\r\n\r\n${value}\r\n`,
  );
  return {
    headers: { 'Content-Type': `multipart/form-data; boundary=${BOUNDARY}` },
    body: `${written.join('')}--${BOUNDARY}--\r\n`,
  };
}
