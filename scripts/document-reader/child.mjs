/**
 * Reads a Word file from its standard input and writes what is in it as JSON: `{ html, pictures: [{ key, contentType, alt, base64 }] }`.
 * The parent starts it with an empty environment, a memory limit and a time limit: a file that unpacks to gigabytes or takes for ever
 * ends this process and nothing else. Not a command.
 */
import mammoth from 'mammoth';

/** Bytes of pictures that are taken, together. */
const MOST_PICTURES = 60 * 1024 * 1024;

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);

const pictures = [];
let taken = 0;
const convertImage = mammoth.images.imgElement(async (image) => {
  const base64 = await image.readAsBase64String();
  taken += base64.length;
  const key = `picture:${pictures.length + 1}`;
  pictures.push({ key, contentType: image.contentType ?? '', alt: image.altText ?? '', base64: taken > MOST_PICTURES ? '' : base64 });
  return { src: key };
});
const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.concat(chunks) }, {
  convertImage,
  externalFileAccess: false,
  styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='标题'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh", 'comment-reference => '],
});
// What the reader knows of and leaves out: text boxes, formulas and the like, one message each.
const unread = messages.filter((message) => /unrecognised element|An unrecognised/i.test(message.message)).length;
process.stdout.write(JSON.stringify({ html: value, pictures, unread }));
