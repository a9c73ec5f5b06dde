import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import Busboy from '@fastify/busboy';
import type { Delivery, ImportDesk, Received } from '#app/intake/desk/import-desk.ts';
import { DondocError } from '#app/model/errors.ts';
import { UPLOAD_TYPES } from './upload-types.ts';

export interface Upload {
  received: Received;
  /** The parts beside the file, and the parameters of the address. */
  fields: Map<string, string>;
}

type Sender = Omit<Delivery, 'name'>;

const LIMITS = { fields: 12, files: 2, parts: 14, fieldSize: 300_000, headerPairs: 20 };
const MOST_FIELD_CHARACTERS = LIMITS.fieldSize;

/**
 * Hands the file in a request over to the desk as it streams in: as the part `file` of a
 * multipart/form-data body, or as the body itself.
 * @throws DondocError `upload_unsupported` (415), `upload_malformed` (400) and what the desk says
 */
export async function receiveUpload(
  request: Request,
  desk: ImportDesk,
  sender: Sender,
): Promise<Upload> {
  const type = request.headers.get('Content-Type') ?? '';
  const media = (type.split(';', 1)[0] ?? '').trim().toLowerCase();
  const encoding = request.headers.get('Content-Encoding') ?? 'identity';
  if (request.body === null) throw malformed('file', 'missing');
  const source = streamOf(request.body);
  const fields = new Map<string, string>();
  for (const [name, value] of new URL(request.url).searchParams) addField(fields, name, value);
  if (media === 'multipart/form-data' && encoding === 'identity') {
    return { received: await receiveParts(source, type, desk, sender, fields), fields };
  }
  const ending = UPLOAD_TYPES[media];
  if (ending === undefined || encoding !== 'identity') {
    throw new DondocError({ code: 'upload_unsupported', status: 415, params: {} });
  }
  const name = fields.get('name') ?? `upload${ending}`;
  fields.delete('name');
  return { received: await desk.receive(source, { ...sender, name }), fields };
}

/** To give it up is not to give up the request, whose connection has to carry the answer. */
function streamOf(body: ReadableStream<Uint8Array>): Readable {
  const reader = body.getReader();
  return new Readable({
    read() {
      reader.read().then(
        ({ done, value }) => this.push(done ? null : value),
        (error: unknown) => this.destroy(error as Error),
      );
    },
  });
}

async function receiveParts(
  source: Readable,
  type: string,
  desk: ImportDesk,
  sender: Sender,
  fields: Map<string, string>,
): Promise<Received> {
  const boy = partsOf(type);
  const reading: Promise<unknown>[] = [];
  let receiving: Promise<Received> | null = null;
  const whole = new Promise<void>((resolve, reject) => {
    const open = new Set<Readable>();
    const stop = (error: Error) => {
      source.unpipe(boy);
      source.destroy();
      for (const stream of open) stream.destroy(error);
      reject(error);
    };
    const take = (name: string, value: string) => {
      try {
        addField(fields, name, value);
      } catch (error) {
        stop(error as Error);
      }
    };
    boy.on('file', (part, stream, name: string | undefined) => {
      open.add(stream);
      // What ends it is told by `stop`.
      stream.on('error', () => undefined);
      if (part === 'file' && receiving === null) {
        receiving = desk.receive(stream, { ...sender, name: name ?? '' });
        receiving.catch(stop);
      } else if (part === 'mapping') {
        const read = text(stream).then((value) => take(part, value));
        read.catch(stop);
        reading.push(read);
      } else {
        stream.resume();
        stop(malformed(part, part === 'file' ? 'one file only' : 'no such part'));
      }
    });
    boy.on('field', (name, value, _name, truncated) => {
      if (truncated) stop(malformed(name, 'too long'));
      else take(name, value);
    });
    for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const) {
      boy.once(limit, () => stop(malformed('multipart', 'too many parts')));
    }
    boy.on('error', (error) => stop(broken(error)));
    boy.once('finish', resolve);
    source.on('error', (error) => stop(broken(error)));
    source.pipe(boy);
  });
  const file = (): Promise<Received> | null => receiving;
  try {
    await whole;
    await Promise.all(reading);
    const received = await file();
    if (received === null) throw malformed('file', 'missing');
    return received;
  } catch (error) {
    const received = await file()?.catch(() => null);
    if (received?.replayed === false) await desk.abandon(received.job.id);
    throw error;
  }
}

function partsOf(type: string): InstanceType<typeof Busboy> {
  try {
    return new Busboy({ headers: { 'content-type': type }, limits: LIMITS });
  } catch {
    throw malformed('multipart', 'boundary');
  }
}

/** Once each, wherever it stands. */
function addField(fields: Map<string, string>, name: string, value: string): void {
  if (fields.has(name)) throw malformed(name, 'given twice');
  if (value.length > MOST_FIELD_CHARACTERS) throw malformed(name, 'too long');
  fields.set(name, value);
}

function malformed(part: string, reason: string): DondocError {
  return new DondocError({
    code: 'upload_malformed',
    status: 400,
    params: { part: part.slice(0, 80), reason },
  });
}

function broken(cause: unknown): DondocError {
  return new DondocError({ code: 'upload_broken', status: 400, params: {} }, { cause });
}
