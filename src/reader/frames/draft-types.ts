import type { EventTypeId, Instrument, ParticipantRole } from '../../model/index.ts';
import type { Document } from '../document.ts';
import { type Kind, kindOf } from '../nouns/kinds.ts';
import { participantOf } from '../nouns/participants.ts';
import { type Party, typeByParties } from '../nouns/parties.ts';
import { PEOPLE } from '../nouns/people.ts';
import { phraseOf } from '../nouns/phrases.ts';
import { typeByMeans } from '../nouns/weapons.ts';
import { countedNoun } from '../tolls/tolls.ts';
import { isVerb, type Word } from '../trees/words.ts';
import type { Firing } from './frames.ts';

/** Tolls told without an act keep their type until it is known that no other happening caused them: see `fold.ts`. */
const WAITS: ReadonlySet<EventTypeId> = new Set<EventTypeId>(['casualties', 'property-destruction']);

/** The type of the row, or what the weapon, and else those who take part, make of it. */
export function typeOf(
  doc: Document,
  firing: Firing,
  instrument: Instrument | null,
  acting: readonly Word[],
): EventTypeId {
  const { type, refine, armed } = firing.row;
  const agents = acting.map((word) => partyOf(doc, 'agent', word));
  // "regime jets": the side acts, and the jets say how
  const flown = firing.args.subj
    .filter((word) => kindOf(doc, word) === 'platform')
    .map(({ text }) => ({ text, name: text }));
  const means =
    refine && !WAITS.has(type)
      ? typeByMeans(type, instrument, [...agents.map(({ participant }) => participant), ...flown], doc.language)
      : undefined;
  if (means && means !== 'bombing') return means;
  if ((means ?? type) === 'bombing' && isOfState(doc, firing, instrument, acting)) return 'air-strike';
  if (means) return means;
  const targets = firing.fillers
    .filter(({ role }) => role === 'target' || role === 'killed')
    .map(({ word }) => partyOf(doc, 'target', countedNoun(doc, word)));
  return (
    typeByParties(doc, type, armed ? [] : agents, targets) ??
    typeOfCapture(doc, firing, acting) ??
    typeOfDowned(doc, firing) ??
    typeOfProtest(doc, firing, acting) ??
    type
  );
}

/** "The judge was intercepted by gunmen", "soldiers shot down five marchers": people are stopped or shot, and no aircraft. */
function typeOfDowned(doc: Document, { row, fillers, trigger }: Firing): EventTypeId | undefined {
  const downed = fillers
    .filter(({ role }) => role === 'target')
    .map(({ word }) => (word.norm === 'it' ? word : (doc.pronouns.get(word) ?? word)));
  const isPerson = (word: Word): boolean =>
    PEOPLE.has(kindOf(doc, word)) && !doc.language.crews.has(word.lemma.toLowerCase());
  if (row.type !== 'shoot-down' || !downed.length || !downed.every(isPerson)) return undefined;
  return trigger.lemma === 'intercept' ? 'obstruction' : 'shooting';
}

/** "Ruritania protests over the patrols": a state does so in words, and nobody is in the street. */
function typeOfProtest(doc: Document, { row, trigger }: Firing, acting: readonly Word[]): EventTypeId | undefined {
  if (row.type !== 'protest' || !isVerb(trigger) || !acting.length) return undefined;
  const isState = (word: Word): boolean =>
    ['country', 'government'].includes(doc.knowledge.actor(phraseOf(doc, word).actor ?? '')?.kind ?? '');
  return acting.every(isState) ? 'statement' : undefined;
}

/** "Militants seized seven fishermen": who is taken and does not fight is carried off, or by a state arrested. */
function typeOfCapture(doc: Document, firing: Firing, acting: readonly Word[]): EventTypeId | undefined {
  const taken = firing.fillers.filter(({ role }) => role === 'captured').map(({ word }) => countedNoun(doc, word));
  if (firing.row.type !== 'casualties' || !taken.length) return undefined;
  if (acting.some((word) => POLICE.test(phraseOf(doc, word).text))) return 'arrest';
  const isState = acting.some((word) => STATES.has(doc.knowledge.actor(phraseOf(doc, word).actor ?? '')?.kind ?? ''));
  // "insurgents seized a village chief"; an army captures rebel chiefs
  const unarmed = acting.some((word) => INSURGENTS.test(word.text)) && !isState ? NO_FIGHTERS : CIVILIANS;
  // "rebels seized three Frenchmen"
  const isForeign = (word: Word): boolean =>
    unarmed === NO_FIGHTERS && firing.trigger.lemma === 'seize' && isNational(doc, word);
  const isUnarmed = (word: Word): boolean => unarmed.has(kindOf(doc, word)) && !RANKS.test(word.text);
  if (!taken.every((word) => isUnarmed(word) || isForeign(word))) return undefined;
  return isState ? 'arrest' : 'abduction';
}

/** "Two Britons", "a Canadian": people by where they are from. */
const isNational = (doc: Document, word: Word): boolean =>
  ['country', 'people'].includes(doc.knowledge.actor(phraseOf(doc, word).actor ?? '')?.kind ?? '');

const INSURGENTS =
  /(?:militant|insurgent|rebel|gunm[ae]n|guerrilla|jihadist|terrorist|separatist|bandit|extremist)s?$/i;
/** Who is captured in battle. */
const RANKS = /(?:commander|colonel|captain|general|major|brigadier|lieutenant|sergeant|admiral|warlord)s?$/i;
const CIVILIANS: ReadonlySet<Kind> = new Set<Kind>(['civilians']);
const NO_FIGHTERS: ReadonlySet<Kind> = new Set<Kind>(['civilians', 'person', 'government']);

const POLICE = /\b(?:police(?:men)?|gendarmes?|detectives?|constables?)\b/i;

const STATES: ReadonlySet<string> = new Set(['government', 'state-forces', 'external-force', 'coalition']);
const PLANTED: ReadonlySet<string> = new Set(['ied', 'vehicle-bomb', 'mine', 'suicide-vest', 'grenade']);

/**
 * "Regime bombing of the suburbs": states plant no bombs. "The Turkish bombing" may be one in Turkey, where the words do not
 * say of what.
 */
function isOfState(doc: Document, firing: Firing, instrument: Instrument | null, acting: readonly Word[]): boolean {
  if (!/^bomb(?:ing)?$/.test(firing.trigger.lemma) || PLANTED.has(instrument?.class ?? '')) return false;
  const of = ['of', 'on'].some((mark) => firing.args.preps.has(mark)) || isVerb(firing.trigger);
  return acting.some((word) => {
    const kind = doc.knowledge.actor(phraseOf(doc, word).actor ?? '')?.kind ?? '';
    return STATES.has(kind) || (kind === 'country' && of);
  });
}

const partyOf = (doc: Document, role: ParticipantRole, word: Word): Party => {
  const meant = doc.pronouns.get(word) ?? word;
  return {
    participant: participantOf(doc, role, word),
    kind: kindOf(doc, meant),
    lemma: countedNoun(doc, meant).lemma.toLowerCase(),
  };
};
