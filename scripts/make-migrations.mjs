// npm run make:migration -- NAME [--from REVISION]: one migration for both databases, from prisma/models.
import { execFileSync } from 'node:child_process';

const [name, ...rest] = process.argv.slice(2);
const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
for (const provider of ['sqlite', 'postgresql']) {
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/make-migration.ts', provider, name ?? '', stamp, ...rest], { stdio: 'inherit' });
}
