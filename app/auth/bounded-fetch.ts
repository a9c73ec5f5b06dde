import type { CustomFetch } from 'openid-client';

/** Keys and claims are some kilobytes; somebody in many groups has more. */
const MOST_BYTES = 1_000_000;
const WITHOUT_BODY = [204, 205, 304];

/** An answer is taken whole within the caller's deadline, or not at all. */
export const boundedFetch: CustomFetch = async (address, { body, ...options }) => {
  const answer = await fetch(address, { ...options, body: body ?? null } as RequestInit);
  const { status, headers } = answer;
  const bytes = await bytesOf(answer);
  return new Response(WITHOUT_BODY.includes(status) ? null : bytes, { status, headers });
};

async function bytesOf({ body }: Response): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  const reader = body?.getReader();
  for (let length = 0; ;) {
    const { value, done } = (await reader?.read()) ?? { value: undefined, done: true };
    if (value !== undefined) pieces.push(value);
    if (done) return Uint8Array.from(Buffer.concat(pieces));
    length += value.length;
    if (length <= MOST_BYTES) continue;
    await reader?.cancel();
    throw new TypeError('the answer is too long');
  }
}
