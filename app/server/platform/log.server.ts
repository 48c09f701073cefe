import pino from 'pino';

/** Structured logs on standard output. Never log a secret, a code or an answer. */
export const log = pino({ level: process.env.LOG_LEVEL || 'info', base: null });
