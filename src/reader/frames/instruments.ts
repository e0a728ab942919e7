import type { EventTypeId, Instrument } from '../../model/index.ts';
import type { Document } from '../document.ts';
import { kindOf } from '../nouns/kinds.ts';
import { instrumentOf, weaponClass, weaponIn } from '../nouns/weapons.ts';
import { countedNoun } from '../tolls/tolls.ts';
import { verbLemma } from '../trees/carriers.ts';
import { caseOf, isVerb, kidsBy, rel, type Word } from '../trees/words.ts';
import { isTarget } from './agents.ts';
import type { Firing } from './frames.ts';

/** What it was done with: the weapon or craft that the words of a firing name, the nearest first. */
export function instrumentFor(doc: Document, firing: Firing): Instrument | null {
  const acting = firing.args.subj.filter(
    (word) =>
      (firing.row.type === 'accident' || !isTarget(firing, word)) &&
      // "captured and taken away by helicopter": what carries them struck nobody
      !(
        ['platform', 'weapon', 'materiel'].includes(kindOf(doc, word)) &&
        firing.fillers.some(({ role }) => TAKEN.has(role))
      ),
  );
  const words = [
    // what a drone drops was dropped by a drone
    ...[...acting, ...(firing.args.preps.get('from') ?? [])].filter((word) => isCraft(doc, word)),
    ...firing.fillers.filter((filler) => filler.role === 'instrument').map((filler) => filler.word),
    ...acting.filter((word) => ['weapon', 'platform', 'materiel'].includes(kindOf(doc, countedNoun(doc, word)))),
    ...firing.modifiers.filter((word) => kindOf(doc, word) === 'weapon'),
    ...['with', 'using', 'by'].flatMap((mark) => firing.args.preps.get(mark) ?? []),
    ...(TAKEN_FROM.has(firing.row.type) ? [] : (firing.args.preps.get('from') ?? [])),
    // "killed forty civilians with poison gas": the tree hangs the gas on the civilians
    ...firing.args.obj.flatMap((word) => kidsBy(word, 'nmod').filter((kid) => caseOf(kid) === 'with')),
    ...(isVerb(firing.trigger)
      ? using(firing.trigger)
      : [...firing.args.carriers.flatMap(using), ...doneWith(doc, firing.trigger)]),
    ...usedFor(firing.trigger),
  ];
  // "with a number of rockets"
  for (const word of words.map((one) => countedNoun(doc, one))) {
    const instrument = instrumentOf(doc, word);
    if (instrument) return instrument;
  }
  return isVerb(firing.trigger) ? null : nominalInstrument(doc, firing);
}

const TAKEN: ReadonlySet<string> = new Set(['captured', 'detained', 'displaced']);

/** "Kidnapped from a mine": where they were taken from, not what with. */
const TAKEN_FROM: ReadonlySet<EventTypeId> = new Set<EventTypeId>([
  'abduction',
  'arrest',
  'looting',
  'weapons-seized',
  'displacement',
]);

const CRAFT: ReadonlySet<string> = new Set(['drone', 'combat-drone']);
const isCraft = (doc: Document, word: Word): boolean => CRAFT.has(weaponClass(doc, word) ?? '');

const using = (verb: Word): Word[] =>
  kidsBy(verb, 'advcl')
    .filter((kid) => kid.lemma === 'use')
    .flatMap((kid) => kidsBy(kid, 'obj'));

// "the attack, carried out with rifles"
const doneWith = (doc: Document, noun: Word): Word[] =>
  kidsBy(noun, 'acl')
    .filter((kid) => kid.xpos === 'VBN' && doc.language.lightVerbs.has(verbLemma(kid)))
    .flatMap((kid) => kidsBy(kid, 'obl').filter((means) => caseOf(means) === 'with'));

// "used mortars to attack the embassy"
const usedFor = (verb: Word): Word[] =>
  isVerb(verb) && verb.parent?.lemma === 'use' && ['advcl', 'xcomp'].includes(rel(verb))
    ? kidsBy(verb.parent, 'obj')
    : [];

// "a car bomb attack", "rocket fire": the weapon is part of the trigger.
function nominalInstrument(doc: Document, firing: Firing): Instrument | null {
  return weaponIn(doc, firing.trigger) ? instrumentOf(doc, firing.trigger) : null;
}
