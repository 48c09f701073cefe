import type { Editor } from '@tiptap/core';

/** Takes a picture into the media library. `src` is its address there; null: it was not taken, and whoever asked has been told. */
export type OnImage = (file: File) => Promise<{ src: string; alt: string } | null>;

/** The pictures among pasted or dropped files. */
export function picturesOf(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])].filter((file) => file.type.startsWith('image/'));
}

/** Puts a picture in at the cursor once the library has it. Out: false when it was not taken. */
export async function insertPicture(editor: Editor, file: File, onImage: OnImage): Promise<boolean> {
  const taken = await onImage(file);
  if (!taken || editor.isDestroyed) return false;
  return editor.chain().focus().insertContent({ type: 'image', attrs: taken }).run();
}
