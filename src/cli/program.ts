import { Command } from 'commander';
import { defineAdd } from './add.ts';
import { defineAnnotate } from './annotate.ts';
import { defineBrief } from './brief.ts';
import { defineCheck } from './check.ts';
import { defineClaims } from './claims.ts';
import { defineCompare } from './compare.ts';
import { defineControl } from './control.ts';
import { defineDecide } from './decide.ts';
import { defineEvent } from './event.ts';
import { defineContradictions, defineEvents } from './events.ts';
import { defineExplain } from './explain.ts';
import { defineExport } from './export.ts';
import { defineFuse } from './fuse.ts';
import { defineGazetteer } from './gazetteer.ts';
import { defineImport } from './import.ts';
import { defineInit } from './init.ts';
import type { Io } from './io.ts';
import { defineQueue } from './queue.ts';
import { defineRead } from './read.ts';
import { defineRebuild } from './rebuild.ts';
import { defineReports } from './reports.ts';
import { defineReread } from './reread.ts';
import { defineServe } from './serve.ts';
import { defineSources } from './sources.ts';
import { defineSubmit } from './submit.ts';
import { defineTakedown } from './takedown.ts';
import { defineToken } from './token.ts';
import { defineUser } from './user.ts';
import { defineVerify } from './verify.ts';
import { packageVersion } from './version.ts';
import { defineWatch } from './watch.ts';
import { defineWorker } from './worker.ts';

const EXAMPLES = `Examples:
  sitrep read article.html
  sitrep read report.txt --published 2020-01-27 --json
  sitrep explain report.txt --claim c3
`;

/** The commands, in the order of the help. */
const COMMANDS = [
  defineRead,
  defineAnnotate,
  defineExplain,
  defineFuse,
  defineInit,
  defineAdd,
  defineWatch,
  defineSubmit,
  defineWorker,
  defineQueue,
  defineReports,
  defineClaims,
  defineEvents,
  defineEvent,
  defineContradictions,
  defineControl,
  defineBrief,
  defineExport,
  defineImport,
  defineCompare,
  defineDecide,
  defineSources,
  defineServe,
  defineReread,
  defineTakedown,
  defineVerify,
  defineRebuild,
  defineUser,
  defineToken,
  defineGazetteer,
  defineCheck,
] as const;

/** The whole command line; `finish` is told the exit code of the command that ran. */
export function makeProgram(io: Io, finish: (code: number) => void): Command {
  const program = new Command('sitrep')
    .description(
      'Reads reports of war into evidence: who claims that what happened, where and when, and in which words.',
    )
    .version(packageVersion(), '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .helpCommand(false)
    .addHelpText('before', EXAMPLES)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.out.write(text),
      writeErr: (text) => void io.err.write(text),
      outputError: () => {},
      getOutHelpWidth: () => 80,
      getErrHelpWidth: () => 80,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
  for (const define of COMMANDS) define(program, io, finish);
  for (const command of program.commands) {
    command.copyInheritedSettings(program).helpOption('--help', 'print this help');
    for (const inner of command.commands) inner.copyInheritedSettings(command).helpOption('--help', 'print this help');
  }
  return program;
}
