import type { Casualty } from '../../model/index.ts';
import { hasAgent, isBlow, isStirBy } from '../frames/blows.ts';
import type { Draft } from '../frames/drafts.ts';
import { mergeTolls } from '../tolls/lists.ts';
import { isVerb, kidsBy, rel, subtree, type Word } from '../trees/words.ts';

/** A happening with what another draft of its sentence adds: who else took part, tolls, losses, where it landed. */
export function join(cause: Draft, told: Draft, casualties: readonly Casualty[] = tollsOf(cause, told)): Draft {
  const effect = diesLater(cause, told) ? { ...told, placeWords: [], core: [] } : told;
  const agents = !hasAgent(cause) && !isOfMeanwhile(cause, effect);
  // "the murder of a priest shook the town": whom the news of it shook
  const others = isStirBy(effect, cause) ? [] : effect.participants;
  const roles = others.filter(
    (one) =>
      (one.role !== 'agent' || agents) && !cause.participants.some((other) => other.span.start === one.span.start),
  );
  return {
    ...cause,
    participants: [...cause.participants, ...roles],
    casualties,
    losses: [...cause.losses, ...effect.losses],
    // where the blow landed is nearer than where the attack is said to have been
    placeWords: isWhence(cause, effect)
      ? cause.placeWords
      : isBlow(effect) && effect.placeWords.length && (holdsName(effect) || !isNamedPlace(cause))
        ? effect.placeWords
        : [...cause.placeWords, ...effect.placeWords],
    // "a helicopter was shot down, killing its crew": nothing was done with it
    instrument: cause.instrument ?? (cause.type === 'shoot-down' ? null : effect.instrument),
    sentences: [...new Set([...cause.sentences, ...effect.sentences])],
    core: [...cause.core, ...effect.core.filter((word) => isVerb(word))],
    folded: [...cause.folded, effect, ...effect.folded],
  };
}

const MEANWHILE: ReadonlySet<string> = new Set(['as', 'when', 'while']);

/** "As pupils were leaving": a clause that tells what went on besides. */
export const isMeanwhile = ({ kids }: Word): boolean =>
  kids.some(({ norm, deprel }) => deprel === 'mark' && MEANWHILE.has(norm));

/** "A shell hit the gate as pupils were leaving, killing five": those who were leaving have killed nobody. */
const isOfMeanwhile = ({ core }: Draft, { trigger }: Draft): boolean =>
  trigger.xpos === 'VBG' &&
  rel(trigger) === 'advcl' &&
  trigger.parent !== null &&
  !core.includes(trigger.parent) &&
  isMeanwhile(trigger.parent);

/** "Was shot in A and died in a hospital in B": where the same person died afterwards is not where it happened. */
const diesLater = ({ trigger }: Draft, { trigger: death, firing }: Draft): boolean =>
  firing.row.rule.endsWith('toll/died') &&
  isVerb(trigger) &&
  rel(death) === 'conj' &&
  death.parent === trigger &&
  !kidsBy(death, 'nsubj').length;

// In one sentence further people are counted, none twice.
const tollsOf = (cause: Draft, effect: Draft): readonly Casualty[] => {
  const more = effect.casualties.map((one) => named(one, cause.casualties.at(-1)));
  return mergeTolls(cause.casualties, more, true) ?? cause.casualties;
};

// "Killing three people and injuring 87": the people of the number are those told of before.
const named = (one: Casualty, before: Casualty | undefined): Casualty =>
  before && /^[\d.,]+$/.test(one.who) ? { ...one, who: before.who } : one;

/** "A rocket fired by militants in A landed near B": from A it came. */
export const isWhence = (cause: Draft, { trigger }: Draft): boolean =>
  rel(trigger) === 'acl' &&
  trigger.xpos === 'VBN' &&
  holdsName(cause) &&
  cause.firing.args.subj.some((word) => word === trigger.parent);

/** True where words that say where hold a name: "in Homs", "in a market of Homs", not "near a bakery". */
export const isNamedPlace = ({ placeWords }: Draft): boolean =>
  placeWords.some((word) => [word, ...word.kids].some(({ upos }) => upos === 'PROPN'));

const holdsName = ({ placeWords }: Draft): boolean =>
  placeWords.some((word) => subtree(word).some(({ upos }) => upos === 'PROPN'));
