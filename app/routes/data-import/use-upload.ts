import { useNavigate } from '@remix-run/react';
import { useRef, useState } from 'react';

export type Upload =
  | { state: 'idle' }
  /** `share` 1: all is sent, and being read. */
  | { state: 'sending'; share: number }
  | { state: 'failed'; message: string | null };

/** Sends a form with its file and goes where the answer says; how far it is shows meanwhile. */
export function useUpload(address: string) {
  const [upload, setUpload] = useState<Upload>({ state: 'idle' });
  const sending = useRef<XMLHttpRequest | null>(null);
  const navigate = useNavigate();

  function send(form: HTMLFormElement) {
    if (sending.current !== null) return;
    const request = new XMLHttpRequest();
    sending.current = request;
    const end = (next: Upload) => {
      sending.current = null;
      setUpload(next);
    };
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      setUpload({ state: 'sending', share: total === 0 ? 0 : loaded / total }),
    );
    request.addEventListener('load', () => {
      const { location, detail } = answerIn(request.responseText);
      if (location === null) end({ state: 'failed', message: detail });
      else navigate(location);
    });
    request.addEventListener('error', () => end({ state: 'failed', message: null }));
    request.addEventListener('abort', () => end({ state: 'idle' }));
    request.open('POST', address);
    request.setRequestHeader('Accept', 'application/json');
    request.send(new FormData(form));
    setUpload({ state: 'sending', share: 0 });
  }

  return { upload, send, stop: () => sending.current?.abort() };
}

function answerIn(text: string): { location: string | null; detail: string | null } {
  try {
    const answer = JSON.parse(text) as Record<string, unknown>;
    const said = (name: string) => (typeof answer[name] === 'string' ? answer[name] : null);
    return { location: said('location'), detail: said('detail') };
  } catch {
    return { location: null, detail: null };
  }
}
