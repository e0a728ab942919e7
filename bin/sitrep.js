#!/usr/bin/env node
import module from 'node:module';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `sitrep: this is Node ${process.versions.node}, and Sitrep needs 22.18 or later. Install a current Node;\n` +
      'in a clone of the project, `npm start` and node_modules/.bin/node use the one that it brings.\n',
  );
  process.exit(2);
}

module.enableCompileCache?.();
// The reader of our output may go away (`sitrep read … | head`): the writes say so, and the command ends quietly.
process.stdout.on('error', () => {});
const { main } = await import('../dist/src/cli/main.js');
process.exitCode = await main(process.argv.slice(2));
