import type { NextFunction, Request, Response } from 'express';
import { newToken } from '../ids.server';

/** No script without the nonce of this very reply, no eval, nothing from elsewhere. Inline style attributes carry bar widths only. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Strict headers on every reply. `https`: whether browsers reach this server over HTTPS. */
export function securityHeaders(options: { https: boolean }) {
  return (_request: Request, response: Response, next: NextFunction) => {
    const nonce = newToken(16);
    response.locals.nonce = nonce;
    response.setHeader('Content-Security-Policy', contentSecurityPolicy(nonce));
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('X-Frame-Options', 'DENY');
    // same-origin, not no-referrer: forms must still carry their Origin for the CSRF check.
    response.setHeader('Referrer-Policy', 'same-origin');
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
    response.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()');
    if (options.https) {
      response.setHeader('Strict-Transport-Security', 'max-age=31536000');
      response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    }
    next();
  };
}
