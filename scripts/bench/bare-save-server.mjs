import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const CODE = `
const { file } = JSON.parse(process.argv[1]);
const Database = require('better-sqlite3');
const connection = new Database(file);
connection.pragma('journal_mode = WAL');
connection.pragma('synchronous = FULL');
connection.exec('CREATE TABLE save (id INTEGER PRIMARY KEY, item TEXT NOT NULL, sequence INTEGER NOT NULL, response TEXT, at INTEGER NOT NULL)');
const insert = connection.prepare('INSERT INTO save (item, sequence, response, at) VALUES (?, ?, ?, ?)');
const server = require('node:http').createServer((request, response) => {
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', () => {
    const { itemId, sequence, response: answer } = JSON.parse(Buffer.concat(parts).toString());
    insert.run(itemId, sequence, JSON.stringify(answer), Date.now());
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.end('{"outcome":"stored"}');
  });
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));`;

/** The least that a durable save over HTTP can be: bare Node, and one row a commit, WAL and synchronous=FULL, on the same disk. */
export async function startBareSaveServer(folder) {
  const child = spawn(process.execPath, ['-e', CODE, JSON.stringify({ file: path.join(folder, 'bare-saves.db') })], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [port] = await once(child.stdout, 'data');
  return {
    url: `http://127.0.0.1:${String(port).trim()}`,
    pid: child.pid,
    stop: async () => {
      child.kill();
      await once(child, 'exit');
    },
  };
}
