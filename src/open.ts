import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  assembleReader,
  type Explanation,
  type Library,
  loadedWords,
  type Reader,
  shareWeights,
  type Weights,
} from './assemble.ts';
import type { Designation } from './brief/index.ts';
import { type ActorNamed, readingOfRow } from './datasets/index.ts';
import type { WhoOf } from './export/index.ts';
import {
  type Ingested,
  ingestOriginal,
  ingestText,
  originalsOf,
  type TakeOptions,
  type Unread,
} from './ingest/index.ts';
import { makeActorNamed } from './knowledge/actor-names.ts';
import { countryDir } from './knowledge/country/data-dir.ts';
import type { CountryFiles } from './knowledge/country/index.ts';
import { kinshipOf } from './knowledge/kinship.ts';
import { openKnowledge } from './knowledge/load.ts';
import { type FoundPlace, type LookUpOptions, lookUp } from './knowledge/look-up.ts';
import type { Problem } from './knowledge/problem.ts';
import { type PublicNames, publicNames } from './knowledge/public-names.ts';
import { whosWho } from './knowledge/who.ts';
import {
  type AnnotatedText,
  type Beat,
  type BeatOf,
  type Issue,
  type Kinships,
  type Knowledge,
  type Original,
  type Reading,
  type ReadingOf,
  type RecordedClaim,
  type Report,
  type Teller,
  type Theatre,
  UserError,
} from './model/index.ts';
import { FULL, type Profile, type ProfileId, publishProfile } from './publish/index.ts';
import { type RecordOptions, recordedClaims, tellerOf } from './record.ts';

export type { Weights } from './assemble.ts';
export {
  type Fetch,
  type FetchOptions,
  type Ingested,
  openFetch,
  type TakeOptions,
  type Unread,
} from './ingest/index.ts';

/** What the caller knows of a report that its bytes do not say. Whatever is left out is told from the text, or stays unknown. */
export interface InputOptions {
  /** Default: the SHA-256 of the bytes. */
  readonly id?: string;
  readonly title?: string;
  /** ISO date or time at which the report appeared. */
  readonly published?: string;
  /** Who printed this copy. */
  readonly source?: string;
  readonly url?: string;
  /** ISO 639-1. */
  readonly language?: string;
  /** ISO 3166-1 alpha-2: a hint for places only. */
  readonly country?: string;
  /** Theatre to prefer; an unknown one is an issue, no error. */
  readonly theatre?: string;
}

/** A text with what is known of it: a line of `--jsonl`. */
export interface TextInput extends InputOptions {
  readonly text: string;
}

/** A report that was ingested, bare or with its issues, or a text that is still to be. */
export type Source = Ingested | Report | TextInput;

/** How a report is read. */
export interface ReadingOptions extends Pick<InputOptions, 'theatre' | 'country'> {
  /** The ground that the outlet's earlier reports cover: a hint for places only. */
  readonly beat?: Beat | null;
}

/** What our own voice says of those in a theatre, and which words it has no use for. */
export interface Designations {
  /** Of an actor or an outlet, with an abbreviation that its name explains or that texts use; null where no pack knows it. */
  readonly of: (id: string, used?: ReadonlySet<string>) => Designation | null;
  /** Sides by id, in words. */
  readonly sides: Readonly<Record<string, string>>;
  /** Loaded words in lower case, with neutral ones. */
  readonly loaded: ReadonlyMap<string, string>;
}

/** A reader with its knowledge open. All its answers are plain values; the same report gives the same answers. */
export interface Sitrep {
  /** The packs that are installed: actors, outlets and places of each theatre, and of the world. */
  readonly packs: readonly Theatre[];
  /** Every place that a name may mean, by all gazetteers. */
  readonly lookUp: (name: string, options?: LookUpOptions) => FoundPlace[];
  /** Theatres that are installed, by id. */
  readonly theatres: readonly { readonly id: string; readonly name: string }[];
  /** Bytes of a file ("-": standard input) to a report. Throws a `UserError` on what is no report. */
  readonly ingest: (path: string, options?: InputOptions) => Promise<Ingested>;
  /** Who claims that what happened where and when. Throws a `UserError` where a text is no report. */
  readonly read: (source: Source, options?: ReadingOptions) => Reading;
  /** The times, places, actors, quantities and weapons of a text; spans index the text exactly as given. */
  readonly annotate: (source: Source, options?: ReadingOptions) => AnnotatedText;
  /** Why each sentence was read as it was. */
  readonly explain: (source: Source, options?: ReadingOptions) => Explanation;
  /** The claims of a reading as fusion and control take them: with who printed the report, and since when they are known. */
  readonly recorded: (reading: Reading, options?: RecordOptions) => RecordedClaim[];
  /** How our own sentences name who is who in a theatre. */
  readonly designations: (theatre: string | null) => Designations;
  /** Ids of an actor and of all bodies below it, in any theatre. */
  readonly branchesOf: (actor: string) => readonly string[];
  /** Who is who in each theatre: what fusion and control ask of knowledge. */
  readonly kinships: Kinships;
  /** The reports of a file or a web address as their bytes, with how they came: one of a page, many of a feed or an archive. */
  readonly originals: (path: string, options: TakeOptions) => AsyncIterable<Original | Unread>;
  /** The report that the bytes hold. Throws a `UserError` on what is no report. */
  readonly ingestOriginal: (original: Pick<Original, 'bytes' | 'name' | 'format' | 'given'>) => Promise<Ingested>;
  /** Who printed a report, and the theatre that it is of: what the ledger keeps of it for fusion. */
  readonly placed: (report: Report, theatre?: string) => { readonly teller: Teller; readonly theatre: string | null };
  /** Reads a report as a ledger keeps it: with who tells it, and with the ground of the outlet as a hint. */
  readonly readKept: (ingested: Ingested, given: ReadingOptions, beatOf: BeatOf) => Promise<ReadingOf>;
  /** The actor that a dataset calls so: by its name in ACLED, or any name of its own. */
  readonly actorNamed: ActorNamed;
  /** What the text of a row of a dataset says, in the dataset's own voice. */
  readonly readRow: (text: string, format: string, teller: string) => Reading;
  /** Who is who in each theatre: what exports ask of knowledge. */
  readonly who: WhoOf;
  /** How much viewers and exports are shown: `publish` keeps back what may do harm, `full` nothing. */
  readonly profile: (id: ProfileId) => Profile;
  /** Version of the reader and its knowledge: it changes whenever a text may be read otherwise. */
  readonly version: string;
  /** `ingest` and `read` in one. */
  readonly readFile: (path: string, options?: InputOptions) => Promise<Reading>;
}

/** What is opened. */
export interface OpenOptions {
  /** Theatre to prefer for every report that names none. */
  readonly theatre?: string;
  /** Folders of the user's own packs. */
  readonly packs?: readonly string[];
  /** The folder of the gazetteers that `sitrep gazetteer add` brought; default: where the command keeps them. */
  readonly gazetteers?: string;
  /** What `sharedWeights` gave in this thread or another; default: read from the package. */
  readonly weights?: Weights;
}

// Beside src/ where Node runs the sources, above dist/ where it runs what was built.
const PACKAGE = new URL(import.meta.url.endsWith('.ts') ? '../' : '../../', import.meta.url);

const weightsFile = (): Buffer => readFileSync(new URL('models/en.syntax.bin', PACKAGE));

/** The package's weights in memory that threads share: opened once and given to the reader of each. */
export const sharedWeights = (): Weights => shareWeights(weightsFile());

/** Opens a reader with the package's weights, packs, and the gazetteers installed. Throws a `UserError` where a pack or gazetteer of the user is wrong. */
export async function openSitrep({ theatre, packs, gazetteers, weights }: OpenOptions = {}): Promise<Sitrep> {
  const library = await openKnowledge({ userPacks: packs, countries: gazetteers ?? countryDir(process.env) });
  const reader = whenAsked(() => assembleReader(weights ?? weightsFile(), library));
  const theatres = library.packs.filter(({ id }) => id !== 'world').map(({ id, name }) => ({ id, name }));
  const version = packs?.length ? `${builtVersion()}.${shortHash(JSON.stringify(library.packs))}` : builtVersion();
  return sitrepOf({ reader, library, theatres, preferred: theatre, version });
}

/** A reader that is made when the first text is to be read: most commands of a ledger read none. */
function whenAsked(make: () => Reader): Reader {
  let made: Reader | null = null;
  const reader = (): Reader => {
    made ??= make();
    return made;
  };
  return {
    read: (...asked) => reader().read(...asked),
    annotate: (...asked) => reader().annotate(...asked),
    explain: (...asked) => reader().explain(...asked),
  };
}

/** The version that `npm run build` made of the reader, its tables and its knowledge. */
const builtVersion = (): string => readFileSync(new URL('dist/reader-version', PACKAGE), 'utf8').trim();

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const shortHash = (text: string): string => sha256(text).slice(0, 8);

interface Parts {
  readonly reader: Reader;
  readonly library: Library;
  readonly theatres: Sitrep['theatres'];
  readonly preferred: string | undefined;
  readonly version: string;
}

function sitrepOf({ reader, library, theatres, preferred, version }: Parts): Sitrep {
  const known = (wanted: string | undefined): string | null =>
    wanted !== undefined && theatres.some(({ id }) => id === wanted) ? wanted : null;
  const optionsOf = (source: Source, options: ReadingOptions): ReadingOptions => ({
    theatre: options.theatre ?? told(source).theatre ?? preferred,
    country: options.country ?? told(source).country,
    beat: options.beat ?? null,
  });
  const forReader = ({ theatre, country, beat = null }: ReadingOptions) => ({
    ...{ theatre: known(theatre), country: country ?? null, beat },
  });

  const read = (source: Source, given: ReadingOptions = {}): Reading => {
    const { report, issues } = ingested(source);
    const options = optionsOf(source, given);
    const { claims, background, issues: found } = reader.read(report, forReader(options));
    const all = [...theatreIssues(options.theatre, theatres), ...issues, ...found];
    return { report, claims, ...(background.length > 0 && { background }), issues: all };
  };
  const placed: Sitrep['placed'] = (report, wanted) => {
    const theatre = theatreOf(report, wanted);
    return { teller: tellerOf(report, library.knowledge(theatre)), theatre };
  };
  const actorNamed = makeActorNamed(library.packs);
  const kinships = kinshipsOf(library);
  const publishing = publishProfile(byTheatre((theatre): PublicNames => publicNames(library.knowledge(theatre))));
  const theatreOf = (report: Report, wanted?: string): string | null =>
    known(wanted) ?? known(preferred) ?? library.detectTheatre(report.text);
  const ingest = async (path: string, options: InputOptions = {}): Promise<Ingested> =>
    ingestOriginal(await onlyReport(path, options));
  return {
    theatres,
    packs: library.packs,
    lookUp: (name, options) => lookUp(library, name, options),
    ingest,
    read,
    annotate: (source, given = {}) => {
      const report = asGiven(source);
      return { id: report.id, mentions: reader.annotate(report, forReader(optionsOf(source, given))) };
    },
    explain: (source, given = {}) => reader.explain(ingested(source).report, forReader(optionsOf(source, given))),
    recorded: (reading, options = {}) => {
      const theatre = theatreOf(reading.report, options.theatre);
      return recordedClaims(reading, { ...options, theatre, knowledge: library.knowledge(theatre) });
    },
    kinships,
    designations: (theatre) => designationsOf(library.knowledge(known(theatre ?? undefined))),
    branchesOf: (actor) => branchesOf(actor, library, kinships),
    ingestOriginal,
    originals: originalsOf,
    placed,
    readKept: async (source, { theatre, country }, beatOf) => {
      const told = placed(source.report, theatre);
      const beat = await beatOf(told.teller.id, source.report.published);
      return { reading: read(source, { theatre, country, beat }), ...told, reader: version, ...(beat && { beat }) };
    },
    actorNamed,
    readRow: (text, format, teller) => readingOfRow({ text, format, teller, sha256: sha256(text) }, actorNamed),
    who: byTheatre((theatre) => whosWho(library.knowledge(theatre))),
    profile: (id) => (id === 'full' ? FULL : publishing),
    version,
    readFile: async (path, options = {}) => read(await ingest(path, options), options),
  };
}

/** "SOHR" for the Syrian Observatory for Human Rights: an abbreviation by which a reader knows the name again. */
const isAbbreviation = (short: string, name: string): boolean =>
  /^[A-Z]{3,6}$/.test(short) &&
  short === (name.match(/(?<![\p{L}’'])(?:al-|as-|ash-)?\p{Lu}/gu) ?? []).map((word) => word.at(-1)).join('');

function designationsOf({ actor, outlet, theatre, loaded }: Knowledge): Designations {
  const shortOf = (name: string, aliases: readonly string[], used: ReadonlySet<string> | undefined): string | null =>
    aliases.find((alias) => isAbbreviation(alias, name)) ??
    aliases.find((alias) => /^[A-Z]{3,5}$/.test(alias) && used?.has(alias)) ??
    null;
  return {
    of: (id, used) => {
      const known = actor(id);
      if (known) {
        const aliases = (known.aliases.en ?? []).filter((one) => !one.loaded).map(({ name }) => name);
        return { name: known.name, short: shortOf(known.name, aliases, used), kind: known.kind };
      }
      const voice = outlet(id);
      return voice ? { name: voice.name, short: shortOf(voice.name, voice.aliases, used), kind: 'outlet' } : null;
    },
    sides: theatre?.sides ?? {},
    loaded: new Map([...loadedWords, ...loaded]),
  };
}

/** The report of a file that holds one. */
async function onlyReport(path: string, given: InputOptions): Promise<Original> {
  const now = (): string => new Date().toISOString();
  const found: Original[] = [];
  for await (const original of originalsOf(path, { given, now, fetch: null })) {
    if ('error' in original) throw original.error;
    found.push(original);
    if (found.length > 1) break;
  }
  if (found.length === 1) return found[0]!;
  const many = found.length ? 'holds several reports' : 'holds no report';
  throw new UserError('bad-input', `${path} ${many}, and one is wanted here.`);
}

const kinshipsOf = (library: Library): Kinships => byTheatre((theatre) => kinshipOf(library.knowledge(theatre)));

/** Makes a value once a theatre. */
function byTheatre<T>(make: (theatre: string | null) => T): (theatre: string | null) => T {
  const made = new Map<string | null, T>();
  return (theatre) => {
    const one = made.get(theatre) ?? make(theatre);
    made.set(theatre, one);
    return one;
  };
}

/** The bodies whose line leads to an actor at any time: a filter by the army finds its divisions. */
function branchesOf(actor: string, { packs }: Library, kinships: Kinships): string[] {
  const found = new Set([actor]);
  for (const { id, actors } of packs)
    for (const one of actors) if (kinships(id).lineOf(one.id, null).includes(actor)) found.add(one.id);
  return [...found];
}

const told = (source: Source): ReadingOptions => ('report' in source || 'sha256' in source ? {} : source);

function ingested(source: Source): Ingested {
  if ('report' in source) return source;
  return 'sha256' in source ? { report: source, issues: [] } : ingestText(source.text, source);
}

/** The report whose text is the very text that was given, with nothing set apart. */
function asGiven(source: Source): Report {
  const { report } = ingested(source);
  return 'text' in source ? { ...report, text: source.text, boilerplate: [] } : report;
}

function theatreIssues(wanted: string | undefined, theatres: Sitrep['theatres']): Issue[] {
  if (wanted === undefined || theatres.some(({ id }) => id === wanted)) return [];
  const known = theatres.map(({ id }) => id).join(', ');
  return [{ code: 'theatre-unknown', message: `There is no theatre "${wanted}"; installed are ${known}.` }];
}

/** Checks theatre packs; an empty list: they are in order. Throws a `UserError` where there are none. */
export async function checkTheatres(folder: string): Promise<Problem[]> {
  const { checkTheatres: check } = await import('./knowledge/check.ts');
  return check(folder);
}

/** The gazetteers of countries that the user has, and looking a name up in all there is. */
export interface Gazetteers extends CountryFiles {
  readonly lookUp: (name: string, options?: LookUpOptions) => Promise<FoundPlace[]>;
}

/** Opens the gazetteers in a folder; default: where `sitrep gazetteer` keeps them, told by the environment. */
export async function openGazetteers(env: Readonly<Record<string, string | undefined>>): Promise<Gazetteers> {
  const folder = countryDir(env);
  const { countryFiles } = await import('./knowledge/country/index.ts');
  const { packs } = await openKnowledge();
  return {
    ...countryFiles(folder, packs),
    lookUp: async (name, options) => lookUp(await openKnowledge({ countries: folder }), name, options),
  };
}
