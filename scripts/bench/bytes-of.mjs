import http from 'node:http';

/** The bytes of a reply as they travel: fetch would unpack them. */
export function bytesOf(url, headers) {
  return new Promise((resolve, reject) => {
    http.get(url, { headers }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => resolve(Buffer.concat(parts)));
    }).once('error', reject);
  });
}
