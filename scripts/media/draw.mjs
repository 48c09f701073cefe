/**
 * Draws the pictures and the film of the six steps anew into `content/media`: `node scripts/media/draw.mjs`. Only needed after a change of
 * the drawings; the results are kept with the content. The film needs `ffmpeg` (Debian's package) on the path.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import sharp from 'sharp';
import { FRAMES_PER_SECOND, LENGTH, frame } from './film.mjs';
import { HEIGHT, WIDTH } from './hall.mjs';
import { STEPS, picture } from './scenes.mjs';

const folder = path.resolve('content/media');

for (const [index, scene] of STEPS.entries()) {
  await sharp(Buffer.from(picture(scene, index + 1))).webp({ quality: 82, effort: 6, smartSubsample: true }).toFile(path.join(folder, `step-${index + 1}-${scene.name}.webp`));
}

const film = spawn('ffmpeg', [
  '-y', '-loglevel', 'error', '-f', 'rawvideo', '-pixel_format', 'rgb24', '-video_size', `${WIDTH}x${HEIGHT}`, '-framerate', String(FRAMES_PER_SECOND), '-i', '-',
  '-c:v', 'libvpx-vp9', '-b:v', '0', '-crf', '40', '-deadline', 'good', '-cpu-used', '2', '-row-mt', '1', '-g', '150', '-pix_fmt', 'yuv420p',
  path.join(folder, 'six-steps.webm'),
], { stdio: ['pipe', 'ignore', 'inherit'] });
for (let number = 0; number < LENGTH * FRAMES_PER_SECOND; number += 1) {
  const pixels = await sharp(Buffer.from(frame(number / FRAMES_PER_SECOND))).removeAlpha().raw().toBuffer();
  if (!film.stdin.write(pixels)) await once(film.stdin, 'drain');
}
film.stdin.end();
await once(film, 'close');
