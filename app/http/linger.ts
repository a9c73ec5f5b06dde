import type { IncomingMessage, ServerResponse } from 'node:http';

const LINGER_MS = 1_000;

/**
 * Ends the connection once the answer is out. Its reading side stays open for a moment: to close it
 * with bytes on their way makes the kernel reset the connection, and the answer is lost with it
 * (RFC 9112 §9.6).
 */
export function closeAfterAnswer(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('Connection', 'close');
  const { socket } = request;
  socket.destroySoon = () => {
    socket.end();
    setTimeout(() => socket.destroy(), LINGER_MS).unref();
  };
}
