import { createHash } from 'node:crypto';
import sharp from 'sharp';

/** A picture wider or higher than this is made smaller: no screen of a lesson shows more. */
const LONGEST_SIDE = 2000;
/** Pixels that a picture may unpack to: a small file can claim to be enormous. */
const MOST_PIXELS = 60_000_000;

export type EncodedPicture = { data: Buffer; width: number; height: number; hash: string };

/** Reads a picture and writes it anew as WebP: upright, without metadata (place, camera, owner) and without anything hidden in it. Null when it cannot be read. */
export async function encodePicture(source: string | Buffer): Promise<EncodedPicture | null> {
  try {
    const { data, info } = await sharp(source, { limitInputPixels: MOST_PIXELS, failOn: 'error', pages: 1 })
      .rotate()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 84 })
      .toBuffer({ resolveWithObject: true });
    return { data, width: info.width, height: info.height, hash: createHash('sha256').update(data).digest('hex') };
  } catch {
    return null;
  }
}
