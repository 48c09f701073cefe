/** What lessons may show or offer. Everything else is refused: SVG and HTML above all, which can hold code. */
export const MEDIA_KINDS = ['picture', 'video', 'captions', 'document'] as const;
export type MediaKind = (typeof MEDIA_KINDS)[number];

/** Bytes that may be sent of each kind. Pictures are stored smaller. */
export const MEDIA_LIMITS: Record<MediaKind, number> = {
  picture: 20 * 1024 * 1024,
  video: 200 * 1024 * 1024,
  captions: 1024 * 1024,
  document: 50 * 1024 * 1024,
};
export const LARGEST_MEDIA = MEDIA_LIMITS.video;

type Accepted = { kind: MediaKind; ending: string; contentType: string };

/** By the type that the content itself shows, never by the name that it came with. Pictures are stored as WebP whatever they were. */
const BY_CONTENT: ReadonlyMap<string, Accepted> = new Map<string, Accepted>([
  ...['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/avif', 'image/bmp'].map((type): [string, Accepted] => [type, { kind: 'picture', ending: 'webp', contentType: 'image/webp' }]),
  ['video/mp4', { kind: 'video', ending: 'mp4', contentType: 'video/mp4' }],
  ['video/x-m4v', { kind: 'video', ending: 'mp4', contentType: 'video/mp4' }],
  ['video/webm', { kind: 'video', ending: 'webm', contentType: 'video/webm' }],
  ['text/vtt', { kind: 'captions', ending: 'vtt', contentType: 'text/vtt; charset=utf-8' }],
  ['application/pdf', { kind: 'document', ending: 'pdf', contentType: 'application/pdf' }],
  ['application/vnd.openxmlformats-officedocument.presentationml.presentation', document('pptx', 'presentationml.presentation')],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', document('docx', 'wordprocessingml.document')],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', document('xlsx', 'spreadsheetml.sheet')],
]);

function document(ending: string, type: string): Accepted {
  return { kind: 'document', ending, contentType: `application/vnd.openxmlformats-officedocument.${type}` };
}

/** How a file of this type is kept, or null when it is refused. `type`: the MIME type read from the content. */
export function acceptedMedia(type: string): Accepted | null {
  return BY_CONTENT.get(type) ?? null;
}

/** The content type by which a stored file is served, from its ending; null for an ending that is never stored. */
export function servedType(path: string): string | null {
  const ending = path.slice(path.lastIndexOf('.') + 1);
  if (ending === 'png') return 'image/png';
  return [...BY_CONTENT.values()].find((entry) => entry.ending === ending)?.contentType ?? null;
}

/** Whether the text is a caption file: its first line says so. */
export function isCaptions(text: string): boolean {
  return /^\ufeff?WEBVTT(?:[ \t][^\n]*)?(?:\r?\n|$)/.test(text);
}

/** The tag that shows a file in a lesson, ready to be put into a text. Captions have none of their own. */
export function mediaTag(file: { kind: MediaKind; address: string; name: string; alt: string }): string {
  const quoted = (text: string) => `"${text.replace(/[{}\r\n]/g, ' ').replace(/&/g, '&amp;').replace(/"/g, '&quot;').trim().slice(0, 120)}"`;
  const title = file.name.replace(/\.[^.]*$/, '');
  switch (file.kind) {
    case 'picture':
      return `<Figure src="${file.address}" alt=${quoted(file.alt)} />`;
    case 'video':
      return `<Video src="${file.address}" captions="/media/.vtt" title=${quoted(title)} />`;
    case 'document':
      return `<Download src="${file.address}" title=${quoted(title)} />`;
    case 'captions':
      return file.address;
  }
}
