import type { Command } from 'commander';
import { UserError } from '../model/index.ts';
import type { FoundPlace, Gazetteers, InstalledCountry } from '../sitrep.ts';
import { type Io, print, tell } from './io.ts';
import { fileProgressOn } from './progress.ts';

/** Text that stands before the options in the help of `gazetteer`. */
export const GAZETTEER_EXAMPLES = `Examples:
  sitrep gazetteer add SY IQ
  sitrep gazetteer add SY --from ~/Downloads/SY.zip
  sitrep gazetteer lookup "Maaret Numan" --country SY
`;

interface AddFlags {
  readonly from?: string;
  readonly mirror?: string;
}

interface LookUpFlags {
  readonly near?: string;
  readonly country?: string;
  readonly json?: boolean;
}

const open = async (io: Io): Promise<Gazetteers> => (await import('../sitrep.ts')).openGazetteers(io.env);

/** Declares `sitrep gazetteer` and its commands. */
export function defineGazetteer(program: Command, io: Io, finish: (code: number) => void): void {
  const gazetteer = program
    .command('gazetteer')
    .summary('bring, list and ask the gazetteers of whole countries')
    .description(
      'The towns of the world are built in. A country at war needs its villages as well: `add` brings them all\nfrom GeoNames (CC BY 4.0), and every command then uses them. See docs/gazetteer.md.',
    )
    .helpCommand(false)
    .addHelpText('before', GAZETTEER_EXAMPLES);
  const withSource = (command: Command): Command =>
    command
      .option('--from <path>', 'a file of a GeoNames dump (.txt, .zip), or a folder with them; nothing is fetched')
      .option('--mirror <url>', 'address of a folder laid out like the dumps of GeoNames');
  withSource(gazetteer.command('add').argument('<countries...>', 'two letters each (ISO 3166-1), such as SY'))
    .summary('bring the gazetteers of countries')
    .description('Brings the gazetteers of countries; a download that broke off is gone on with.')
    .action(async (countries: string[], flags: AddFlags) => finish(await bring('add', countries, flags, io)));
  withSource(gazetteer.command('update').argument('[countries...]', 'all that are installed, where none is named'))
    .summary('bring installed gazetteers anew')
    .description('Brings installed gazetteers anew, from where they came.')
    .action(async (countries: string[], flags: AddFlags) => finish(await bring('update', countries, flags, io)));
  gazetteer
    .command('list')
    .summary('list the installed gazetteers')
    .description('Lists the installed gazetteers: country, places, size, day, and what they were made of.')
    .option('--json', 'print them as JSON')
    .action(async (flags: { json?: boolean }) => finish(await list(flags, io)));
  gazetteer
    .command('remove')
    .argument('<countries...>', 'two letters each')
    .summary('remove gazetteers')
    .description('Removes the gazetteers of countries.')
    .action(async (countries: string[]) => finish(await remove(countries, io)));
  gazetteer
    .command('lookup')
    .argument('<name>', 'in any spelling, such as "Maaret Numan" or "the village of Hader, Quneitra"')
    .summary('show which places a name may mean')
    .description('Shows which places a name may mean, best first, and how each was matched.')
    .option('--near <lat,lon>', 'nearer places first')
    .option('--country <code>', 'only there (two letters), and there in any spelling')
    .option('--json', 'print them as JSON')
    .action(async (name: string, flags: LookUpFlags) => finish(await lookUp(name, flags, io)));
}

async function bring(verb: 'add' | 'update', named: readonly string[], flags: AddFlags, io: Io): Promise<number> {
  const gazetteers = await open(io);
  const countries = named.length ? named : gazetteers.list().map(({ country }) => country);
  if (!countries.length)
    throw new UserError('bad-option', 'No gazetteer is installed. Bring one: sitrep gazetteer add SY');
  const progress = fileProgressOn(io);
  for (const country of countries) {
    try {
      const done = await gazetteers[verb](country, { ...flags, onProgress: progress.step, today: today() });
      progress.end();
      tell(io, `${done.country}: ${count(done.places)} places, ${megabytes(done.bytes)}, in ${done.file}`);
    } finally {
      progress.end();
    }
  }
  return 0;
}

async function list(flags: { readonly json?: boolean }, io: Io): Promise<number> {
  const { folder, list: installed } = await open(io);
  const all = installed();
  if (flags.json) await print(io.out, `${JSON.stringify(all, null, 2)}\n`);
  else if (all.length) await print(io.out, `${all.map(countryLine).join('\n')}\n`);
  else tell(io, `No gazetteer is installed in ${folder}. Bring one: sitrep gazetteer add SY`);
  return 0;
}

const countryLine = ({ country, places, bytes, made, from }: InstalledCountry): string =>
  `${country}  ${count(places).padStart(9)} places  ${megabytes(bytes).padStart(8)}  ${made}  ${from}`;

async function remove(countries: readonly string[], io: Io): Promise<number> {
  const gazetteers = await open(io);
  for (const country of countries) gazetteers.remove(country);
  return 0;
}

async function lookUp(name: string, flags: LookUpFlags, io: Io): Promise<number> {
  const near = flags.near === undefined ? undefined : pointOf(flags.near);
  const country = flags.country?.toUpperCase();
  if (country !== undefined && !/^[A-Z]{2}$/.test(country))
    throw new UserError('bad-option', `--country takes two letters (ISO 3166-1), such as SY; got "${flags.country}".`);
  const found = await (await open(io)).lookUp(name, { near, country });
  if (flags.json) await print(io.out, `${JSON.stringify(found, null, 2)}\n`);
  else if (found.length) await print(io.out, `${found.map(placeLine).join('\n')}\n`);
  else {
    tell(
      io,
      `No gazetteer knows "${name}"${country ? ` in ${country}` : ''}. Whole countries: sitrep gazetteer add SY`,
    );
    return 2;
  }
  return 0;
}

function placeLine({ place, match, similarity, km }: FoundPlace): string {
  const { name, kind, admin2, admin1, country, lat, lon, id, population } = place;
  const where = [...new Set([admin2, admin1, country])].filter((one) => one && one !== name).join(', ');
  const facts = [
    `${name} (${kind}${where ? `, ${where}` : ''})`,
    `${lat}, ${lon}`,
    id,
    ...(population ? [`${count(population)} people`] : []),
    ...(km === null ? [] : [`${km < 10 ? km.toFixed(1) : Math.round(km)} km off`]),
    match === 'exact' ? match : `${match} ${similarity.toFixed(2)}`,
  ];
  return facts.join('  ');
}

function pointOf(given: string): { lat: number; lon: number } {
  const [lat, lon] = given.split(/\s*,\s*|\s+/).map(Number);
  if (lat === undefined || lon === undefined || !(Math.abs(lat) <= 90) || !(Math.abs(lon) <= 180))
    throw new UserError('bad-option', `--near takes a latitude and a longitude, such as 35.64,36.67; got "${given}".`);
  return { lat, lon };
}

const today = (): string => new Date().toISOString().slice(0, 10);
const count = (number: number): string => number.toLocaleString('en');
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
