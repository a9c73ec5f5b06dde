import type { LoaderFunctionArgs } from '@remix-run/node';
import { log } from '#app/http/log.server.ts';

const NO_STORE = { 'Cache-Control': 'no-store' };

/** Whether an answer can be given from a verified snapshot, and for who is signed in which stored ones are damaged. */
export async function loader({ context }: LoaderFunctionArgs): Promise<Response> {
  const readiness = await context.portal.readiness().catch((error: unknown) => {
    log.error({ err: error, requestId: context.requestId }, 'not ready');
    return { status: 'unavailable' };
  });
  const { status } = readiness;
  // What is stored, and since when, is told to nobody who only knocks.
  const told = context.identity === null ? { status } : readiness;
  return status === 'unavailable'
    ? Response.json(told, { status: 503, headers: { ...NO_STORE, 'Retry-After': '10' } })
    : Response.json(told, { headers: NO_STORE });
}
