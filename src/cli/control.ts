import type { Command } from 'commander';
import type { ControlAnswer } from '../model/index.ts';
import { type Io, print, tell } from './io.ts';
import { isoDate, type LedgerFlags, withLedger } from './ledger-options.ts';
import { tellStale, withDesk } from './with-desk.ts';
import { printable } from './wrap.ts';

interface ControlFlags extends LedgerFlags {
  readonly on?: string;
  readonly asKnownOn?: string;
  readonly in?: string;
  readonly layer?: readonly string[];
  readonly layerKnown?: string;
  readonly areas?: boolean;
}

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

const CONTROL_EXAMPLES = `Examples:
  sitrep control --on 2020-01-27 --in Idlib
  sitrep control --on 2020-01-27 --as-known-on 2020-01-27 --json
  sitrep control --on 2020-01-27 --layer monitor-map.geojson --layer-known 2020-01-20
  sitrep control --on 2020-01-27 --areas > areas.geojson
`;

/** Declares `sitrep control`. */
export function defineControl(program: Command, io: Io, finish: (code: number) => void): void {
  const command = program
    .command('control')
    .summary('say who held which place on a day')
    .description(
      'Says who held each place on a day, how sure that is, and by which claims; also by what was known on a day.',
    )
    .option('--on <date>', 'the day that is asked about (default: today)')
    .option('--as-known-on <date>', 'count only what was known by the end of that day')
    .option('--in <place>', 'a country (two letters), a province or a place')
    .option(
      '--layer <file>',
      'count a map that somebody else made beside the claims, CSV or GeoJSON; may be given again',
      collect,
    )
    .option('--layer-known <date>', 'since when the layers are known (default: the day that is asked about)')
    .option('--areas', 'print areas to draw as GeoJSON: they are derived, nobody claimed them')
    .option('--json', 'print one place a line as JSON')
    .addHelpText('before', CONTROL_EXAMPLES);
  withLedger(command).action(async (flags: ControlFlags) => finish(await showControl(flags, io)));
}

const showControl = (flags: ControlFlags, io: Io): Promise<number> => {
  const [on, asKnownOn] = [isoDate('--on', flags.on), isoDate('--as-known-on', flags.asKnownOn)];
  const known = isoDate('--layer-known', flags.layerKnown);
  return withDesk(flags, io, async (desk) => {
    const { areasAt, controlAt, readLayer } = await import('../desk/index.ts');
    await tellStale(desk, io);
    const day = on ?? desk.now().slice(0, 10);
    const layers = flags.layer?.map((path) => readLayer(path, known ?? day));
    const found = await controlAt(desk, { on: day, asKnownOn, in: flags.in, layers });
    if (flags.areas) {
      await print(io.out, `${JSON.stringify(areasAt(found))}\n`);
      return 0;
    }
    for (const one of found) await print(io.out, flags.json ? `${JSON.stringify(one)}\n` : answerLines(one));
    if (found.length === 0) tell(io, 'Nobody says who held a place there by then.');
    return 0;
  });
};

function answerLines({ place, holder, status, from, because, ...claims }: ControlAnswer): string {
  const head = [place.name, status.replaceAll('-', ' '), holder, `since ${from}`].filter(Boolean).join(' · ');
  return `${printable(head)}\n  ${printable(because)} (${claims.for.length} for, ${claims.against.length} against)\n`;
}
