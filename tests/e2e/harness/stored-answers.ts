import Database from 'better-sqlite3';

export type StoredSave = { requestId: string; itemId: string; response: string | null; outcome: string };

/** What a SQLite file holds of an attempt, read directly: the saves that arrived and each item's current answer. */
export function storedAnswers(databaseUrl: string, attemptId: string): { saves: Map<string, StoredSave>; current: Map<string, string | null>; integrity: string } {
  const connection = new Database(databaseUrl.replace(/^file:/, ''));
  try {
    const saves = connection.prepare('SELECT requestId, itemId, response, outcome FROM AnswerSave WHERE attemptId = ?').all(attemptId) as StoredSave[];
    const items = connection.prepare('SELECT id, response FROM AttemptItem WHERE attemptId = ?').all(attemptId) as { id: string; response: string | null }[];
    return {
      saves: new Map(saves.map((save) => [save.requestId, save])),
      current: new Map(items.map((item) => [item.id, item.response])),
      integrity: String(connection.pragma('integrity_check', { simple: true })),
    };
  } finally {
    connection.close();
  }
}
