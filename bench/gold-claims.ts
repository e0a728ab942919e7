// Gold readings as recorded claims, and which claim of a reading each gold claim is: for bench/fusion.ts.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Claim, ClaimPlace, Knowledge, Participant, RecordedClaim, Span } from '../src/model/index.ts';
import { splitSentences } from '../src/syntax/index.ts';

type Numbers = { readonly min: number | null; readonly max: number | null };

/** A claim as a gold file gives it; see GOLD.md of the benchmarks. */
export interface GoldClaim {
  readonly id: string;
  readonly anchor: string;
  readonly type: readonly Claim['type'][];
  readonly status: readonly Claim['status'][];
  readonly phase?: readonly NonNullable<Claim['phase']>[];
  readonly agents?: readonly string[];
  readonly targets?: readonly string[];
  readonly place?: string | null;
  readonly relation?: readonly ClaimPlace['relation'][];
  readonly at?: readonly [number, number];
  readonly date?: readonly [string, string];
  readonly count?: readonly [number | null, number | null];
  readonly casualties?: readonly (Numbers & {
    readonly outcome: Claim['casualties'][number]['outcome'];
    readonly who: string;
  })[];
  readonly instrument?: string;
  readonly attribution?: readonly string[];
  readonly merges_with?: string;
  readonly optional?: boolean;
}

/** A gold reading with the text that it is of. */
export interface GoldReading {
  readonly name: string;
  readonly text: string;
  readonly path: string;
  readonly published: string | null;
  readonly theatre: string;
  readonly outlet?: string;
  readonly claims: readonly GoldClaim[];
}

/** The gold readings of a folder. */
export function goldReadings(folder: string): GoldReading[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.gold.json'))
    .sort()
    .map((file) => {
      const gold = JSON.parse(readFileSync(join(folder, file), 'utf8')) as GoldReading & { readonly report: string };
      const path = join(folder, gold.report);
      const name = file.replace('.gold.json', '');
      return { ...gold, name, path, text: readFileSync(path, 'utf8'), published: gold.published ?? null };
    });
}

const alternatives = (names: string): readonly string[] => names.split('|');
const capital = (name: string): boolean => /^\p{Lu}/u.test(name);

/** Gold claims as a perfect reader would have given them: names looked up in the packs, what the gold leaves out left out. */
export function recordedGold(gold: GoldReading, knowledge: Knowledge): RecordedClaim[] {
  const sentences = splitSentences(gold.text, []).map(({ start, end }) => ({ start, end }));
  const spell = commonest(
    gold.claims.flatMap(({ place }) => (place ? alternatives(place) : [])),
    (name) => knowledge.findPlaces(name)[0]?.place.kind === 'country',
  );
  const where = new Map<string, readonly [number, number]>();
  for (const { place, at } of gold.claims) if (place && at) for (const name of alternatives(place)) where.set(name, at);
  const outlet = gold.outlet ?? gold.name;
  const teller = { id: outlet.toLowerCase(), name: outlet, ...outletSide(outlet, knowledge) };
  return gold.claims.map((claim) => {
    const start = gold.text.indexOf(claim.anchor);
    const trigger = { start, end: start + claim.anchor.length };
    return {
      id: `${gold.name}#${claim.id}`,
      report: gold.name,
      origin: gold.name,
      teller,
      published: gold.published,
      known: gold.published ?? '9999',
      theatre: gold.theatre,
      claim: {
        id: claim.id,
        type: claim.type[0]!,
        trigger: { text: claim.anchor, span: trigger },
        phase: claim.phase?.[0] ?? null,
        status: claim.status[0]!,
        attribution: (claim.attribution ?? []).map((names) => attribution(names, knowledge)),
        participants: [
          ...participants('agent', claim.agents, knowledge),
          ...participants('target', claim.targets, knowledge),
        ],
        place: claim.place ? placeOf(claim, spell, where, knowledge) : null,
        time: claim.date
          ? { text: '', span: trigger, start: claim.date[0], end: claim.date[1], precision: 'day', said: true }
          : null,
        count: claim.count ? { min: claim.count[0], max: claim.count[1] } : null,
        casualties: (claim.casualties ?? []).map((toll) => ({
          ...toll,
          who: alternatives(toll.who)[0]!,
          actor: null,
          text: '',
          span: trigger,
        })),
        losses: [],
        instrument: claim.instrument
          ? { text: claim.instrument, name: claim.instrument, class: null, span: trigger }
          : null,
        evidence: [evidenceOf(gold.text, trigger, sentences)],
        loaded: [],
        foundBy: 'gold',
      },
    };
  });
}

function evidenceOf(text: string, trigger: Span, sentences: readonly Span[]): Claim['evidence'][number] {
  const { start, end } = sentences.find((one) => one.start <= trigger.start && trigger.start < one.end) ?? trigger;
  return { start, end, text: text.slice(start, end) };
}

/** Where a gold claim allows several names, the one that most claims of the report allow. */
function commonest(names: readonly string[], isCountry: (name: string) => boolean): (place: string) => string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return (place) => {
    const capitals = alternatives(place).filter(capital);
    const finer = capitals.filter((name) => !isCountry(name));
    const named = finer.length ? finer : capitals;
    const list = named.length ? named : alternatives(place);
    return [...list].sort((a, b) => counts.get(b)! - counts.get(a)!)[0]!;
  };
}

function actorOf(names: string, { nameAt }: Knowledge): { readonly name: string; readonly actor: string | null } {
  for (const name of alternatives(names)) {
    const tokens = name.split(' ');
    for (const at of tokens.keys()) {
      const hit = nameAt(tokens, at)?.entries.find(({ kind }) => kind === 'actor' || kind === 'outlet');
      if (hit?.kind === 'actor') return { name, actor: hit.actor.id };
      if (hit?.kind === 'outlet') return { name, actor: hit.outlet.id };
    }
  }
  return { name: alternatives(names)[0]!, actor: null };
}

function outletSide(name: string, { outletOf }: Knowledge): { readonly side?: string; readonly actor?: string } {
  const outlet = outletOf(name.replace(/ \(.*/, ''));
  return { ...(outlet?.side && { side: outlet.side }), ...(outlet?.actor && { actor: outlet.actor }) };
}

const SPAN = { start: 0, end: 0 };

const participants = (role: Participant['role'], names: readonly string[] = [], knowledge: Knowledge): Participant[] =>
  names.map((one) => ({ role, text: alternatives(one)[0]!, ...actorOf(one, knowledge), span: SPAN }));

function attribution(names: string, knowledge: Knowledge): Claim['attribution'][number] {
  const { name, actor } = actorOf(names, knowledge);
  return { text: name, span: SPAN, actor, named: alternatives(names).some(capital), evidence: 'not-said' };
}

function placeOf(
  { place, at, relation }: GoldClaim,
  spell: (place: string) => string,
  where: ReadonlyMap<string, readonly [number, number]>,
  knowledge: Knowledge,
): ClaimPlace {
  const name = spell(place!);
  const found = capital(name)
    ? knowledge.findPlaces(name).find(({ match }) => match === 'exact' || match === 'normalised')?.place
    : undefined;
  const position = at ?? where.get(name);
  const area = found && found.radius_km > 30;
  return {
    text: name,
    name,
    span: SPAN,
    relation: relation?.[0] ?? 'in',
    lat: position?.[0] ?? found?.lat ?? null,
    lon: position?.[1] ?? found?.lon ?? null,
    radius_km: position || found ? (area ? found.radius_km : 5) : null,
    precision: area ? 'province' : position || found ? 'place' : 'unresolved',
    gazetteer: found?.id ?? null,
    country: found?.country ?? null,
    admin1: found?.admin1 ?? null,
  };
}

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘'`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function samePlace({ place }: GoldClaim, claim: Claim): boolean {
  if (place === undefined) return true;
  if (place === null || !claim.place) return place === null && !claim.place;
  const said = [fold(claim.place.name), fold(claim.place.text)];
  return alternatives(place)
    .map(fold)
    .some((name) => said.some((one) => ` ${one} `.includes(` ${name} `) || ` ${name} `.includes(` ${one} `)));
}

/** Which claim of a reading is which gold claim: one to one, best pairs first; a gold claim may stand on the one that it merges with. */
export function matchReading(gold: GoldReading, text: string, claims: readonly Claim[]): ReadonlyMap<string, string> {
  const pairs = gold.claims.flatMap((one) => {
    const start = text.indexOf(one.anchor);
    const end = start + one.anchor.length;
    return claims
      .filter((claim) => start >= 0 && one.type.includes(claim.type) && samePlace(one, claim))
      .filter((claim) => claim.evidence.some((span) => span.start < end && start < span.end))
      .map((claim) => {
        const near = claim.trigger.span.start < end && start < claim.trigger.span.end ? 3 : 0;
        const points =
          near +
          (one.optional ? -4 : 0) +
          (one.status.includes(claim.status) ? 2 : 0) +
          Number(one.type[0] === claim.type);
        return { gold: one.id, claim: claim.id, points };
      });
  });
  const found = new Map<string, string>();
  const used = new Set<string>();
  for (const { gold: id, claim } of pairs.sort((a, b) => b.points - a.points)) {
    if (found.has(id) || used.has(claim)) continue;
    found.set(id, claim);
    used.add(claim);
  }
  for (const { id, merges_with: host } of gold.claims)
    if (host && !found.has(id) && found.has(host)) found.set(id, found.get(host)!);
  return found;
}
