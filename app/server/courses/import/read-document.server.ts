import { spawn } from 'node:child_process';
import { join } from 'node:path';

export type ReadDocument = { html: string; pictures: { key: string; contentType: string; alt: string; base64: string }[]; unread: number };
export const DOCUMENT_LIMITS = { milliseconds: 30_000, heapMegabytes: 512, outputBytes: 120 * 1024 * 1024 };

/** What is in a Word file, read by a process of its own. Null when it cannot be read, takes too long or too much room. */
export function readDocument(data: Uint8Array, limits = DOCUMENT_LIMITS): Promise<ReadDocument | null> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [`--max-old-space-size=${limits.heapMegabytes}`, join(process.cwd(), 'scripts/document-reader/child.mjs')], { env: { NODE_ENV: 'production' }, stdio: ['pipe', 'pipe', 'ignore'] });
    const timer = setTimeout(() => child.kill('SIGKILL'), limits.milliseconds);
    const parts: Buffer[] = [];
    let size = 0;
    child.stdout.on('data', (part: Buffer) => {
      size += part.length;
      if (size > limits.outputBytes) child.kill('SIGKILL');
      else parts.push(part);
    });
    child.on('error', () => undefined);
    child.on('close', (code) => {
      clearTimeout(timer);
      try {
        resolve(code === 0 ? (JSON.parse(Buffer.concat(parts).toString('utf8')) as ReadDocument) : null);
      } catch {
        resolve(null);
      }
    });
    // A child that ends before it has read everything is not our failure.
    child.stdin.on('error', () => undefined);
    child.stdin.end(data);
  });
}
