import type { Command } from 'commander';
import type { Seen } from '../desk/index.ts';
import { UserError } from '../model/index.ts';
import { addedLine } from './add.ts';
import { type Io, print, tell } from './io.ts';
import {
  type FetchFlags,
  fetchOptions,
  type LedgerFlags,
  ledgerName,
  withFetch,
  withLedger,
} from './ledger-options.ts';
import { inputOptions, type ReportFlags, withReportOptions } from './options.ts';
import { tellStale } from './with-desk.ts';

interface WatchFlags extends LedgerFlags, FetchFlags, ReportFlags {
  readonly every: string;
  readonly once?: boolean;
}

const WATCH_EXAMPLES = `Examples:
  sitrep watch https://harbour.example/feed.xml
  sitrep watch https://a.example/rss https://b.example/atom --every 5m
  sitrep watch feeds/*.xml --once
`;

/** Declares `sitrep watch`. */
export function defineWatch(program: Command, io: Io, finish: (code: number) => void): void {
  const command = program
    .command('watch')
    .summary('poll feeds and read into a ledger what is new')
    .description(
      'Polls feeds and reads into a ledger what is new in them, until it is interrupted. A feed that fails is told of and tried again.',
    )
    .argument('<feeds...>', 'web addresses or files of RSS, Atom or JSON feeds')
    .option('--every <time>', 'how long to wait between two rounds: 90s, 15m, 2h', '15m')
    .option('--once', 'one round only')
    .option('--json', 'print what became of each report as JSON, one a line')
    .addHelpText('before', WATCH_EXAMPLES);
  withReportOptions(withFetch(withLedger(command))).action(async (feeds: string[], flags: WatchFlags) =>
    finish(await watchFeeds(feeds, flags, io)),
  );
}

async function watchFeeds(feeds: readonly string[], flags: WatchFlags, io: Io): Promise<number> {
  const given = inputOptions(flags);
  const every = flags.once ? null : milliseconds(flags.every);
  const { needPacks, openDesk, watch } = await import('../desk/index.ts');
  const desk = await openDesk({ db: ledgerName(flags, io), packs: flags.packs, fetch: fetchOptions(flags) });
  const end = new AbortController();
  const stop = (): void => end.abort();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  let failed = false;
  try {
    needPacks(desk);
    await tellStale(desk, io);
    for await (const seen of watch(desk, feeds, { given, every, signal: end.signal })) {
      failed ||= 'failed' in seen;
      await tellSeen(seen, flags, io);
    }
    return failed && flags.once ? 2 : 0;
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    await desk.ledger.close();
  }
}

async function tellSeen(seen: Seen, { json }: WatchFlags, io: Io): Promise<void> {
  if ('failed' in seen) return tell(io, `sitrep: ${seen.feed}: ${seen.failed.message}`);
  const { feed, added } = seen;
  if (added.why) tell(io, `sitrep: ${feed}, ${added.part}: ${added.why}`);
  await print(io.out, json ? `${JSON.stringify({ feed, ...added })}\n` : addedLine(added));
}

const UNITS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000 };

function milliseconds(text: string): number {
  const parts = /^(?<count>\d{1,6})(?<unit>[smh])$/.exec(text)?.groups;
  if (parts) return Math.max(1000, Number(parts.count) * UNITS[parts.unit!]!);
  throw new UserError('bad-option', `--every takes a time such as 90s, 15m or 2h; got "${text}".`);
}
