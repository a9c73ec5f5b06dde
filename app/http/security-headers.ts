import type { ServerResponse } from 'node:http';
import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';
import { localsOf } from './request-locals.ts';

export interface SecurityHeadersOptions {
  /** The origin readers use is HTTPS. */
  secure: boolean;
  /** Vite's development client injects styles and opens a web socket. */
  development: boolean;
}

function nonce(_request: unknown, response: ServerResponse): string {
  return `'nonce-${localsOf(response as Response).nonce}'`;
}

/** Nothing here looks, listens, measures where somebody is, or pays. */
const PERMISSIONS = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb']
  .map((feature) => `${feature}=()`)
  .join(', ');

/** No foreign origin, no inline script without the nonce, no inline sheet; charts need style attributes. */
export function securityHeaders({ secure, development }: SecurityHeadersOptions): RequestHandler {
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", nonce],
        styleSrc: development ? ["'self'", "'unsafe-inline'"] : ["'self'"],
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: development ? ["'self'", 'ws:'] : ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: secure,
  });
  return (request, response, next) => {
    response.setHeader('Permissions-Policy', PERMISSIONS);
    headers(request, response, next);
  };
}
