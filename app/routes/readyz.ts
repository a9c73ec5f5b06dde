import { json, type LoaderFunctionArgs } from '@remix-run/node';

/** Whether an answer can be given from a verified snapshot, and which stored ones are damaged. */
export async function loader({ context }: LoaderFunctionArgs): Promise<Response> {
  const readiness = await context.portal.readiness();
  const status = readiness.status === 'unavailable' ? 503 : 200;
  const retry = status === 503 ? { 'Retry-After': '10' } : undefined;
  return json(readiness, { status, headers: { 'Cache-Control': 'no-store', ...retry } });
}
