import type { MediaKind } from '~/domain/media/media-kind';

/** A file of the media library as the server tells it. */
export type MediaFile = { id: string; kind: MediaKind; address: string; name: string; alt: string; bytes: number };

/** A size as people read it: 14 KB, 3.2 MB. */
export function sizeText(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
