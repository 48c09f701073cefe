import Database from 'better-sqlite3';
import pg from 'pg';

/** What a database means, without the words in which each of the two says it. Lists are sorted, so that they can be compared. */
export type Structure = { tables: string[]; columns: string[]; keys: string[]; indexes: string[]; foreignKeys: string[]; triggers: string[] };

const KINDS: Record<string, string> = {
  text: 'text', integer: 'integer', boolean: 'boolean', datetime: 'instant', 'timestamp without time zone': 'instant', bigint: 'bigint',
  real: 'number', 'double precision': 'number',
};
const kindOf = (type: string) => KINDS[type.toLowerCase()] ?? type;
const OURS = (table: string) => !table.startsWith('_prisma') && !table.startsWith('sqlite_');

/** Reads a SQLite file. */
export function structureOfSqlite(file: string): Structure {
  const connection = new Database(file, { readonly: true });
  const rows = (sql: string, ...values: unknown[]) => connection.prepare(sql).all(...values) as Record<string, string | number>[];
  try {
    const tables = rows(`SELECT name FROM sqlite_master WHERE type = 'table'`).map((row) => String(row.name)).filter(OURS);
    const found: Structure = { tables: [...tables].sort(), columns: [], keys: [], indexes: [], foreignKeys: [], triggers: [] };
    for (const table of tables) {
      const columns = rows('SELECT * FROM pragma_table_info(?)', table);
      for (const column of columns) found.columns.push(`${table}.${column.name} ${kindOf(String(column.type))}${column.notnull ? '' : ' nullable'}`);
      found.keys.push(`${table}(${columns.filter((column) => column.pk).sort((a, b) => Number(a.pk) - Number(b.pk)).map((column) => column.name)})`);
      for (const index of rows('SELECT * FROM pragma_index_list(?)', table)) {
        if (index.origin === 'pk') continue;
        const names = rows('SELECT name FROM pragma_index_info(?) ORDER BY seqno', index.name).map((row) => row.name);
        found.indexes.push(`${index.name} ${table}(${names})${index.unique ? ' unique' : ''}`);
      }
      for (const key of rows('SELECT * FROM pragma_foreign_key_list(?)', table)) {
        found.foreignKeys.push(`${table}.${key.from} → ${key.table}.${key.to} delete ${key.on_delete} update ${key.on_update}`);
      }
    }
    for (const row of rows(`SELECT name, tbl_name, sql FROM sqlite_master WHERE type = 'trigger'`)) {
      found.triggers.push(`${row.name} ${/BEFORE (UPDATE|DELETE|INSERT)/.exec(String(row.sql))?.[0]} ${row.tbl_name}`);
    }
    return sorted(found);
  } finally {
    connection.close();
  }
}

const RULES: Record<string, string> = { a: 'NO ACTION', r: 'RESTRICT', c: 'CASCADE', n: 'SET NULL', d: 'SET DEFAULT' };

/** Reads the schema `public` of a PostgreSQL database. */
export async function structureOfPostgresql(url: string): Promise<Structure> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const rows = async (sql: string) => (await client.query(sql)).rows as Record<string, string>[];
  try {
    const columns = await rows(`SELECT table_name, column_name, data_type, is_nullable FROM information_schema.columns WHERE table_schema = 'public'`);
    const indexes = await rows(`
      SELECT i.relname AS name, t.relname AS table, x.indisunique AS is_unique, x.indisprimary AS is_primary,
        array_to_string(ARRAY(SELECT a.attname FROM unnest(x.indkey) WITH ORDINALITY k(n, o) JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.n ORDER BY k.o), ',') AS columns
      FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
      WHERE t.relnamespace = 'public'::regnamespace`);
    const foreignKeys = await rows(`
      SELECT t.relname AS table, a.attname AS column, f.relname AS parent, b.attname AS parent_column, c.confdeltype AS on_delete, c.confupdtype AS on_update
      FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN pg_class f ON f.oid = c.confrelid
        JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = c.conkey[1] JOIN pg_attribute b ON b.attrelid = f.oid AND b.attnum = c.confkey[1]
      WHERE c.contype = 'f'`);
    const triggers = await rows(`
      SELECT g.tgname AS name, t.relname AS table, CASE WHEN g.tgtype & 8 > 0 THEN 'DELETE' WHEN g.tgtype & 16 > 0 THEN 'UPDATE' ELSE 'INSERT' END AS event
      FROM pg_trigger g JOIN pg_class t ON t.oid = g.tgrelid WHERE NOT g.tgisinternal AND g.tgtype & 2 > 0`);
    const ours = indexes.filter((row) => OURS(row.table ?? ''));
    return sorted({
      tables: [...new Set(columns.map((row) => row.table_name ?? ''))].filter(OURS),
      columns: columns.filter((row) => OURS(row.table_name ?? '')).map((row) => `${row.table_name}.${row.column_name} ${kindOf(row.data_type ?? '')}${row.is_nullable === 'YES' ? ' nullable' : ''}`),
      keys: ours.filter((row) => row.is_primary).map((row) => `${row.table}(${row.columns})`),
      indexes: ours.filter((row) => !row.is_primary).map((row) => `${row.name} ${row.table}(${row.columns})${row.is_unique ? ' unique' : ''}`),
      foreignKeys: foreignKeys.map((row) => `${row.table}.${row.column} → ${row.parent}.${row.parent_column} delete ${RULES[row.on_delete ?? '']} update ${RULES[row.on_update ?? '']}`),
      triggers: triggers.map((row) => `${row.name} BEFORE ${row.event} ${row.table}`),
    });
  } finally {
    await client.end();
  }
}

function sorted(structure: Structure): Structure {
  for (const list of Object.values(structure)) list.sort();
  return structure;
}
