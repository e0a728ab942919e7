import type { EventTypeId, Instrument } from '../../model/index.ts';
import { type Document, nameOf } from '../document.ts';
import type { Language } from '../language.ts';
import { kidsBy, subtree, type Word } from '../trees/words.ts';
import { nounClass } from './kinds.ts';
import { phraseOf } from './phrases.ts';

/** What a weapon's class makes of an attack whose kind the verb leaves open. */
const TYPE_BY_WEAPON: Readonly<Record<string, EventTypeId>> = {
  warplane: 'air-strike',
  bomber: 'air-strike',
  helicopter: 'air-strike',
  'aerial-bomb': 'air-strike',
  'guided-bomb': 'air-strike',
  'barrel-bomb': 'air-strike',
  'cluster-munition': 'shelling',
  incendiary: 'air-strike',
  thermobaric: 'shelling',
  'air-launched-missile': 'air-strike',
  drone: 'drone-strike',
  'combat-drone': 'drone-strike',
  'loitering-munition': 'drone-strike',
  'sea-drone': 'drone-strike',
  missile: 'missile-strike',
  'ballistic-missile': 'missile-strike',
  'cruise-missile': 'missile-strike',
  'anti-tank-missile': 'missile-strike',
  artillery: 'shelling',
  mortar: 'shelling',
  rocket: 'shelling',
  'rocket-artillery': 'shelling',
  'recoilless-gun': 'shelling',
  tank: 'shelling',
  chemical: 'chemical-attack',
  ied: 'bombing',
  'vehicle-bomb': 'bombing',
  mine: 'bombing',
  'suicide-vest': 'suicide-bombing',
  grenade: 'grenade-attack',
  'small-arms': 'shooting',
  'machine-gun': 'shooting',
  'sniper-rifle': 'shooting',
};

/** What an aircraft fires as well as a launcher on the ground. */
const FROM_AIRCRAFT: ReadonlySet<string> = new Set(['missile', 'rocket', 'cruise-missile']);

/** Weapon classes that leave the kind of a fight as it is: who storms a post does so with rifles. */
const CARRIED: ReadonlySet<string> = new Set(['small-arms', 'machine-gun', 'sniper-rifle', 'grenade', 'tank']);
/** Happenings in which people meet on the ground, whatever they carry. */
const ON_GROUND: ReadonlySet<EventTypeId> = new Set<EventTypeId>(['ground-attack', 'killing']);

/** Words of an agent, and the name that it has. */
interface Named {
  readonly text: string;
  readonly name: string;
}

/**
 * What the weapon or, failing one, the arm of service of whoever struck makes of an attack of the type that its words alone
 * give; undefined where neither tells.
 */
export function typeByMeans(
  base: EventTypeId,
  instrument: Instrument | null,
  agents: readonly Named[],
  { flying, gunnery, suicides }: Language,
): EventTypeId | undefined {
  const weapon = instrument?.class;
  const isOf = (words: RegExp): boolean => agents.some(({ text, name }) => words.test(text) || words.test(name));
  // "two suicide-bomber attacks": whoever struck tells how
  if ((!weapon || weapon === 'bomb') && isOf(suicides)) return 'suicide-bombing';
  const flown = isOf(flying);
  if (weapon) return typeByWeapon(base, instrument, flown, agents.length > 0);
  if (flown) return 'air-strike';
  return base === 'ground-attack' && agents.some(({ text }) => gunnery.test(text)) ? 'shelling' : undefined;
}

/** What the weapon makes of an attack, struck by aircraft or from the ground, by somebody told or by nobody; undefined where it tells nothing. */
export function typeByWeapon(
  base: EventTypeId,
  instrument: Instrument | null,
  flown = false,
  isTold = false,
): EventTypeId | undefined {
  const weapon = instrument?.class;
  if (!weapon) return undefined;
  // "a bomb exploded": a bomb is planted or thrown, unless it is an aircraft's or falls without a hand that is told
  if (weapon === 'bomb') {
    const falls = base === 'air-strike' || (base === 'shelling' && !isTold);
    return flown || falls ? 'air-strike' : 'bombing';
  }
  // a tank that blows up shells nobody
  if (weapon === 'tank' && base === 'bombing') return undefined;
  // fire bombs of a crowd fall from no aircraft
  if (weapon === 'incendiary' && !flown) return undefined;
  if (/\bsuicide\b/i.test(instrument.text)) return 'suicide-bombing';
  if (flown && FROM_AIRCRAFT.has(weapon)) return 'air-strike';
  // vacuum bombs and cluster bombs that aircraft drop
  if (flown && TYPE_BY_WEAPON[weapon] === 'shelling') return 'air-strike';
  // a missile of the air defence that lands on the ground was fired at it
  if (weapon === 'air-defence' && base === 'ground-attack' && /missile/i.test(instrument.text)) return 'missile-strike';
  if (CARRIED.has(weapon) && ON_GROUND.has(base)) return undefined;
  // "army guns pounded the town": those are no rifles
  if (weapon === 'small-arms' && base === 'shelling') return undefined;
  return TYPE_BY_WEAPON[weapon];
}

/** The class of the weapon that a word names, or null. */
export function weaponClass(doc: Document, word: Word): string | null {
  const name = nameOf(doc, word);
  for (const entry of name?.entries ?? [])
    if (entry.kind === 'weapon')
      return entry.weapon.class === 'tank' && isVessel(doc, word) ? null : entry.weapon.class;
  return null;
}

/** "A fuel tank", "water tanks": no armour. */
const isVessel = ({ language }: Document, word: Word): boolean =>
  kidsBy(word, 'compound', 'amod').some(({ norm }) => language.tankContents.has(norm));

/** The weapon in a phrase: its head's or a modifier's. */
export function weaponIn(doc: Document, head: Word): Word | null {
  if (weaponClass(doc, head)) return head;
  return (
    subtree(head, (kid) =>
      ['acl', 'conj', 'appos', 'parataxis', 'advcl', 'nmod', 'obl'].includes(kid.deprel.split(':')[0]!),
    ).find((word) => weaponClass(doc, word) !== null) ?? null
  );
}

/** The instrument that a word makes: the whole phrase, the weapon's name and class. */
export function instrumentOf(doc: Document, head: Word): Instrument | null {
  const weapon = weaponIn(doc, head);
  if (!weapon) return vehicleBomb(doc, head);
  const phrase = phraseOf(doc, head);
  const name = nameOf(doc, weapon)!;
  return {
    text: phrase.text,
    name: doc.text.slice(name.start, name.end),
    class: weaponClass(doc, weapon),
    span: { start: phrase.start, end: phrase.end },
  };
}

/** "A car packed with explosives", "a lorry loaded with a ton of dynamite". */
function vehicleBomb(doc: Document, head: Word): Instrument | null {
  const { packing, explosives } = doc.language;
  if (head.upos !== 'NOUN' || !['platform', 'materiel'].includes(nounClass(doc, head) ?? '')) return null;
  const load = kidsBy(head, 'acl')
    .filter(({ xpos, lemma }) => xpos === 'VBN' && packing.has(lemma))
    .flatMap((kid) => kidsBy(kid, 'obl'))
    .flatMap((kid) => [kid, ...kidsBy(kid, 'nmod')])
    .find((kid) => explosives.has(kid.lemma) || explosives.has(kid.norm));
  if (!load) return null;
  const { name, start } = phraseOf(doc, head);
  return { text: doc.text.slice(start, load.end), name, class: 'vehicle-bomb', span: { start, end: load.end } };
}
