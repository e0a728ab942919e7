import type { EventTypeId, Participant } from '../../model/index.ts';
import { type Document, nameOf } from '../document.ts';
import { isNoBody } from '../nouns/actor-words.ts';
import { kindOf } from '../nouns/kinds.ts';
import { participantOf } from '../nouns/participants.ts';
import { phraseOf } from '../nouns/phrases.ts';
import { caseOf, kidsBy, type Word, withConjuncts } from '../trees/words.ts';
import { countriesActing, isOfAnother, isOuterPlace, isReporter } from './acting.ts';
import type { Firing } from './frames.ts';

/** Whoever acts: "three gunmen" are called so whole, as no toll tells how many they are; the number of a crowd is a guess. */
export function agentFrom(doc: Document, firing: Firing, word: Word): Participant {
  const agent = participantOf(doc, 'agent', word);
  if (CROWDED.has(firing.row.type) || !isNoBody(doc, agent.actor)) return agent;
  const { number, person, text } = phraseOf(doc, doc.pronouns.get(word) ?? word);
  const said = text.replace(/\s+/g, ' ').replace(/^(?:these|those|his|her|their|its) /i, '');
  return number && !person && said.endsWith(` ${agent.name}`) ? { ...agent, name: said } : agent;
}

const CROWDED: ReadonlySet<EventTypeId> = new Set<EventTypeId>(['protest', 'riot', 'displacement']);

/** "Government forces, led by the 25th Division", "rebels, backed by Turkish troops": whoever leads or fights beside them acts too. */
function leaders(doc: Document, agent: Word): Word[] {
  const { leading, backing } = doc.language;
  return kidsBy(agent, 'acl', 'amod')
    .filter(({ lemma, xpos }) => (leading.has(lemma) || backing.has(lemma)) && (xpos === 'VBN' || xpos === 'VBD'))
    .flatMap((kid) =>
      kidsBy(kid, 'obl:agent', 'obl')
        .filter((by) => by.deprel === 'obl:agent' || caseOf(by) === 'by')
        .flatMap(withConjuncts)
        .filter((by) => leading.has(kid.lemma) || (isForce(doc, by) && !isSame(doc, by, agent))),
    );
}

/** "A police patrol, reinforced by anti-drug police": no second one. */
const isSame = (doc: Document, a: Word, b: Word): boolean => phraseOf(doc, a).actor === phraseOf(doc, b).actor;

/** Those who are there themselves: a state that backs a side from afar does nothing in it. */
const isForce = (doc: Document, word: Word): boolean =>
  isActing(doc, word) &&
  doc.knowledge.actor(phraseOf(doc, word).actor ?? '')?.kind !== 'country' &&
  kindOf(doc, word) !== 'government';

/** "Together with", "in cooperation with": whoever acts beside the agent. */
function partners(doc: Document, firing: Firing, agent: Word): Word[] {
  const shared = [...firing.args.preps]
    .filter(([mark]) => doc.language.together.has(mark))
    .flatMap(([, words]) => words);
  const joint = kidsBy(agent, 'nmod')
    .filter(
      (kid) =>
        doc.language.together.has(caseOf(kid)) ||
        ['cooperation', 'coordination', 'conjunction', 'alliance'].includes(kid.lemma),
    )
    .flatMap((kid) =>
      doc.language.together.has(caseOf(kid)) ? [kid] : kidsBy(kid, 'nmod').filter((inner) => caseOf(inner) === 'with'),
    )
    .flatMap(withConjuncts);
  return [...shared, ...joint].filter((word) => isActing(doc, word));
}

/** "A terrorist bomb": what sort of bomb it was, and not whose. */
const isCalledSo = ({ language }: Document, weapon: Word): boolean =>
  kidsBy(weapon, 'amod', 'compound').some(({ norm, xpos }) => language.epithets.has(norm) && !xpos.endsWith('S'));

/** The words for those who act: the fillers of the role, whoever acts beside them, and the owners of what struck. */
export function agentWords(doc: Document, firing: Firing): Word[] {
  const fillers = firing.fillers
    .filter(({ role, word }) => role === 'agent' && !isReporter(doc, firing, word) && !isOuterPlace(doc, firing, word))
    .map((filler) => filler.word);
  const agents = fillers.flatMap((word) => [
    word,
    ...otherOwners(doc, word),
    ...leaders(doc, word),
    ...partners(doc, firing, word),
  ]);
  // "Warplanes of the air force": the platform's owner acts
  for (const word of firing.args.subj) {
    if (agents.includes(word) || isTarget(firing, word)) continue;
    if (!['weapon', 'platform', 'materiel'].includes(kindOf(doc, word))) continue;
    if (!agentAllowed(firing) && !tellsByMeans(firing)) continue;
    const laid = layersOf(doc, word);
    if (laid.length) agents.push(...laid);
    else if (phraseOf(doc, word).actor) agents.push(...(isCalledSo(doc, word) ? [] : owners(doc, word)));
    // "regime barrel bombs"
    else {
      agents.push(...kidsBy(word, 'compound', 'nmod:poss').filter((kid) => isActing(doc, kid)));
      if (isCraftOf(doc, word)) agents.push(word);
    }
  }
  if (!agents.length && agentAllowed(firing))
    agents.push(
      ...firing.modifiers.filter(
        (word) =>
          isActing(doc, word) &&
          !isReporter(doc, firing, word) &&
          !isOuterPlace(doc, firing, word) &&
          !isOfAnother(doc, firing, word),
      ),
    );
  if (!agents.length && agentAllowed(firing)) agents.push(...countriesActing(doc, firing));
  return [...new Set(agents)].filter(
    (word) =>
      !isAlternative(doc, word) &&
      !isBareMeasure(doc, word) &&
      !isOneOfSome(doc, word) &&
      !doc.language.harmNouns.has(word.lemma),
  );
}

const SHORT = /^\p{Lu}{2,6}$/u;

/** "A helicopter came under fire": what it befell did nothing, and nothing was done with it. */
export const isTarget = ({ fillers }: Firing, word: Word): boolean =>
  fillers.some((filler) => filler.word === word && filler.role === 'target');

/** "NAF jets": an air force that no pack knows, by its abbreviation. */
const isCraftOf = (doc: Document, craft: Word): boolean =>
  kindOf(doc, craft) === 'platform' &&
  kidsBy(craft, 'compound').some(
    (kid) => SHORT.test(kid.text) && !craft.tree.capitals && kindOf(doc, kid) !== 'weapon',
  );

/** "A mine laid by rebels hit a truck": whoever laid, fired or dropped the weapon acts. */
const layersOf = (doc: Document, weapon: Word): Word[] =>
  kidsBy(weapon, 'acl')
    .filter((kid) => kid.xpos === 'VBN')
    .flatMap((kid) => kidsBy(kid, 'obl:agent'))
    .filter((word) => isActing(doc, word));

/** "The shock wave broke windows": a measure of nobody. */
const isBareMeasure = (doc: Document, word: Word): boolean => word.upos === 'NOUN' && kindOf(doc, word) === 'measure';

/** "The second detonated near a mosque": a bare figure that stands for one of those told before names nobody who acts. */
const isOneOfSome = ({ language, pronouns }: Document, word: Word): boolean =>
  (language.ordinals.has(word.norm) || word.norm === 'first') && word.upos !== 'NOUN' && !pronouns.has(word);

/** "The Turkish and Russian foreign ministers": whose the others are. */
const otherOwners = (doc: Document, agent: Word): Word[] =>
  kidsBy(agent, 'amod', 'compound')
    .filter((kid) => kid.upos === 'ADJ' && isActing(doc, kid))
    .flatMap((kid) => withConjuncts(kid).slice(1))
    .filter((kid) => kid.at < agent.at && isActing(doc, kid));

/** "Russian or Syrian aircraft": of two who may have done it nobody is said to have. */
function isAlternative(doc: Document, agent: Word): boolean {
  const { words } = agent.tree;
  const first = phraseOf(doc, agent).start;
  const or = words.findLastIndex(({ end }) => end <= first);
  const before = words[or - 1];
  return words[or]?.norm === 'or' && before !== undefined && nameOf(doc, before) !== null;
}

/** "Israeli missiles killed twelve": a toll whose type the weapon tells, and whose author the weapon's owner is. */
const tellsByMeans = ({ row }: Firing): boolean => row.refine === true && row.args?.subj === 'happening';

const agentAllowed = ({ row }: Firing): boolean => {
  const known = allowing.get(row) ?? Object.values(row.args ?? {}).some((role) => /^(?:agent|force)/.test(role));
  allowing.set(row, known);
  return known;
};

const allowing = new WeakMap<Firing['row'], boolean>();

const isActing = (doc: Document, word: Word): boolean => {
  const kind = kindOf(doc, word);
  return (
    ['actor', 'fighters', 'force', 'group', 'government'].includes(kind) ||
    (phraseOf(doc, word).actor !== null && kind !== 'place' && kind !== 'weapon' && kind !== 'civilians')
  );
};

// Each of "Warplanes of the A and the B" is an owner; with one owner the phrase itself stands.
function owners(doc: Document, platform: Word): Word[] {
  const of = kidsBy(platform, 'nmod')
    .filter((kid) => caseOf(kid) === 'of')
    .flatMap(withConjuncts);
  const acting = of.filter((word) => phraseOf(doc, word).actor !== null);
  return acting.length > 1 ? acting : [platform];
}
