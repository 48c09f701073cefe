import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { bindMigrationAwareSqlAdapterFactory, type SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';

type Datamodel = [file: string, text: string][];
type SchemaEngine = {
  diff(input: unknown): Promise<{ stdout: string | null; exitCode: number }>;
  free(): void;
};
type EngineModule = {
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
  SchemaEngine: { new: (options: unknown, log: (text: string) => void, adapter: unknown) => Promise<SchemaEngine> };
};

// The engine reports a panic here before it aborts.
Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => console.error(message) } });

/** Node 20 cannot import a .wasm, so it is instantiated by hand. */
async function loadEngine(): Promise<EngineModule> {
  const require = createRequire(import.meta.url);
  const folder = path.dirname(require.resolve('@prisma/schema-engine-wasm/schema_engine_bg'));
  const bindings = (await import('@prisma/schema-engine-wasm/schema_engine_bg')) as unknown as EngineModule;
  const wasm = await WebAssembly.compile(readFileSync(path.join(folder, 'schema_engine_bg.wasm')));
  const instance = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': bindings as unknown as WebAssembly.ModuleImports });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return bindings;
}

/** All .prisma files of a folder made by `assembleSchema`. */
export function readDatamodel(folder: string): Datamodel {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => [path.join(folder, name), readFileSync(path.join(folder, name), 'utf8')]);
}

/** The SQL that leads from one datamodel (null: an empty database) to another, by Prisma's own engine, without a download. */
export async function diffDatamodels(options: {
  from: Datamodel | null;
  to: Datamodel;
  factory: SqlMigrationAwareDriverAdapterFactory;
}): Promise<string> {
  const { SchemaEngine } = await loadEngine();
  const engine = await SchemaEngine.new({ datamodels: options.to }, () => {}, bindMigrationAwareSqlAdapterFactory(options.factory));
  const target = (files: Datamodel) => ({
    tag: 'schemaDatamodel',
    files: files.map(([file, content]) => ({ path: file, content })),
    configDir: process.cwd(),
  });
  const result = await engine.diff({
    from: options.from ? target(options.from) : { tag: 'empty' },
    to: target(options.to),
    script: true,
    shadowDatabaseUrl: null,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  return result.stdout ?? '';
}
