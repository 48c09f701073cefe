import type { NextFunction, Request, Response } from 'express';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

export type OriginFacts = {
  method: string;
  /** Absent over plain http on a LAN name: browsers send Sec-Fetch-* only to trustworthy origins. */
  fetchSite: string | undefined;
  origin: string | undefined;
  /** Origins under which this server is reached. */
  own: string[];
};

/** Whether a request may change something: it must come from our own pages. Both signs absent means no. */
export function isSameOrigin(facts: OriginFacts): boolean {
  if (SAFE.has(facts.method)) return true;
  if (facts.fetchSite !== undefined && facts.fetchSite !== 'same-origin') return false;
  if (facts.origin !== undefined) return facts.own.includes(facts.origin);
  return facts.fetchSite === 'same-origin';
}

/** Checks every non-GET request before Remix sees it, because Remix's own check skips resource routes. */
export function requireSameOrigin(options: { publicUrl: string | null }) {
  const configured = options.publicUrl ? [new URL(options.publicUrl).origin] : [];
  return (request: Request, response: Response, next: NextFunction) => {
    const own = [`${request.protocol}://${request.get('host') ?? ''}`, ...configured];
    const allowed = isSameOrigin({ method: request.method, fetchSite: request.get('sec-fetch-site'), origin: request.get('origin'), own });
    if (allowed) return next();
    response.status(403).type('text/plain').send('此请求不是从本站页面发出的，未作任何更改。\nThis request did not come from our own pages; nothing was changed.\n');
  };
}
