import type { MediaFile } from './media-file';

export type SendProblem = 'network' | 'signed-out' | 'forbidden' | 'alt-missing' | 'too-large' | 'type-refused' | 'unreadable' | 'malformed';
export type SendOutcome = { ok: true; file: MediaFile } | { ok: false; code: SendProblem; limit: number };

/** Sends one file to the library. `onProgress`: percent sent, 0–100. XMLHttpRequest, because fetch tells nothing while it sends. */
export function sendFile(file: File, alt: string, onProgress: (percent: number) => void): Promise<SendOutcome> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('PUT', `/teach/media.json?name=${encodeURIComponent(file.name)}&alt=${encodeURIComponent(alt)}`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(Math.round((event.loaded / event.total) * 100));
    };
    request.onerror = () => resolve({ ok: false, code: 'network', limit: 0 });
    request.onload = () => {
      try {
        const reply = JSON.parse(request.responseText) as { file?: MediaFile; code?: SendProblem; limit?: number };
        resolve(reply.file ? { ok: true, file: reply.file } : { ok: false, code: reply.code ?? 'network', limit: reply.limit ?? 0 });
      } catch {
        resolve({ ok: false, code: 'network', limit: 0 });
      }
    };
    request.send(file);
  });
}
