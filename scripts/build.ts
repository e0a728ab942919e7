// Makes dist/: the JavaScript and the type declarations of src/, the compiled knowledge, and the web app.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const pathOf = (name: string): string => fileURLToPath(new URL(name, root));

const STEPS: readonly (readonly string[])[] = [
  [pathOf('node_modules/typescript/bin/tsc'), '-p', pathOf('tsconfig.build.json')],
  [pathOf('scripts/build-knowledge.ts')],
  [pathOf('scripts/reader-version.ts')],
  [pathOf('node_modules/vite/bin/vite.js'), 'build', '-c', pathOf('web/vite.config.ts'), '--logLevel', 'warn'],
];

rmSync(new URL('dist/src/', root), { recursive: true, force: true });
for (const step of STEPS) {
  const { status } = spawnSync(process.execPath, step, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
