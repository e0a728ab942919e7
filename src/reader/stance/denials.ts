import type { Participant } from '../../model/index.ts';
import type { Placed } from '../claims.ts';
import type { Document } from '../document.ts';
import { EFFECTS, VIOLENT } from '../frames/blows.ts';
import { antecedent } from '../trees/antecedents.ts';
import { verbLemma } from '../trees/carriers.ts';
import { isNegated, negatedBefore } from '../trees/negation.ts';
import { isVerb, kidBy, kidsBy, rel, type Tree, type Word, withConjuncts } from '../trees/words.ts';
import { speaker } from './speakers.ts';

/** "Denied responsibility", "denied any involvement": of what was told last, whose it was. */
const isPart = ({ language }: Document, word: Word): boolean =>
  language.sharesOfDeeds.has(word.lemma.toLowerCase()) &&
  word.kids.every((kid) => !['nmod', 'acl'].includes(rel(kid)) || isDeedBefore(kid));

/** "Denied that it was responsible", "that they were involved": of what was told last, where nothing else is named. */
const isOwnPart = ({ language }: Document, { lemma, upos, kids }: Word): boolean =>
  upos === 'ADJ' &&
  language.authorship.has(lemma.toLowerCase()) &&
  kids.every(({ deprel }) => ['nsubj', 'cop', 'mark', 'punct'].includes(deprel));

/** "Involvement in the attack": the one told before, of which no more is said. */
const isDeedBefore = ({ upos, norm: word, kids }: Word): boolean =>
  word === 'it' ||
  (upos === 'NOUN' &&
    kids.some(({ norm }) => ['the', 'this', 'that', 'these', 'those'].includes(norm)) &&
    kids.every((kid) => ['det', 'case', 'punct'].includes(rel(kid))));

/** "This statement", "the report", "it". */
const pointsBack = ({ language }: Document, word: Word): boolean =>
  language.deniable.has(word.lemma.toLowerCase()) &&
  (['PRON', 'DET'].includes(word.upos) ||
    word.kids.some((kid) => ['this', 'these', 'the', 'such', 'that', 'those'].includes(kid.norm)));

interface Denial {
  readonly speakers: readonly Word[];
  /** Whose it was is denied, and not that it was. */
  readonly ofPart?: true;
  /** What is denied is the speaker's own word. */
  readonly ofOwn?: true;
}

/** "Neither confirmed nor denied it", "did not deny it". */
const isNeither = (doc: Document, verb: Word): boolean =>
  isNegated(doc, verb) !== null ||
  negatedBefore(doc, verb) !== null ||
  kidsBy(verb, 'cc').some(({ norm }) => doc.language.negations.has(norm));

/** "Denied that it had used gas, dismissing the accounts as propaganda": one denial, by two verbs. */
const isOfDenial = (doc: Document, { xpos, at, tree: { words } }: Word): boolean =>
  xpos === 'VBG' &&
  words.some((word) => word.at < at && isVerb(word) && doc.language.stanceOf(word.lemma)?.status === 'denied');

/** "Withdrew his account", "later retracted the claim": one's own word, wherever it stands. */
const takesBack = ({ language }: Document, verb: Word): boolean =>
  language.takingBack.has(verbLemma(verb)) &&
  kidBy(verb, 'aux:pass') === null &&
  kidsBy(verb, 'obj').some(({ lemma }) => language.deniable.has(lemma.toLowerCase()));

/** The verb of a denial whose object points back, and who denies. */
function denialAt(doc: Document, verb: Word): Denial | null {
  if (isVerb(verb) && (isNeither(doc, verb) || isOfDenial(doc, verb))) return null;
  if (isVerb(verb) && takesBack(doc, verb)) return { speakers: deniersOf(verb), ofOwn: true };
  if (isVerb(verb) && (isOfClaimBefore(doc, verb) || callsFalse(doc, verb))) return { speakers: deniersOf(verb) };
  if (!isVerb(verb) || doc.language.stanceOf(verbLemma(verb))?.status !== 'denied') return null;
  const content = kidBy(verb, 'ccomp');
  if (content) return isOwnPart(doc, content) ? { speakers: deniersOf(verb), ofPart: true } : null;
  const objects = [...kidsBy(verb, 'obj'), ...verb.kids.filter((kid) => kid.deprel === 'nsubj:pass')];
  if (!objects.length && isBare(verb)) return { speakers: deniers(verb) };
  if (objects.some((word) => isPart(doc, word)) && kidsBy(verb, 'obl').every(({ norm }) => norm === 'it'))
    return { speakers: deniersOf(verb), ofPart: true };
  if (!objects.some((word) => pointsBack(doc, word))) return null;
  return { speakers: deniersOf(verb) };
}

/** "…, a claim the rebels denied", "…, a report dismissed by the army": what stands before the comma is that claim. */
function isOfClaimBefore(doc: Document, verb: Word): boolean {
  const noun = verb.parent;
  return (
    noun !== null &&
    verb.deprel.startsWith('acl') &&
    ['appos', 'parataxis'].includes(noun.deprel) &&
    doc.language.deniable.has(noun.lemma.toLowerCase()) &&
    noun.kids.some(({ norm }) => norm === 'a' || norm === 'an') &&
    doc.language.stanceOf(verbLemma(verb))?.status === 'denied'
  );
}

/** "The rebels called the claim a lie". */
const callsFalse = (doc: Document, verb: Word): boolean =>
  doc.language.naming.has(verb.lemma) &&
  kidsBy(verb, 'obj').some((word) => pointsBack(doc, word)) &&
  kidsBy(verb, 'xcomp', 'obj', 'obl').some(({ norm }) => doc.language.falsities.has(norm));

function deniersOf(verb: Word): Word[] {
  const agents = kidsBy(verb, 'obl:agent');
  const speakers = agents.length ? agents : verb.kids.filter((kid) => kid.deprel === 'nsubj');
  // "the Taliban, who denied any part in it"
  return speakers.flatMap((word) => withConjuncts(antecedent(word)));
}

/** "The rebels say they hold the port; the army denies": the last words of a sentence, whatever the tree makes of them. */
const isBare = (verb: Word): boolean =>
  ['VBZ', 'VBP', 'VBD'].includes(verb.xpos) &&
  verb.tree.words.slice(verb.at + 1).every(({ upos }) => upos === 'PUNCT') &&
  PARTING.has(beforeNouns(verb)?.text ?? '');

const PARTING = new Set([';', '—', '–', '-']);
const NOMINAL = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'PRON']);

const beforeNouns = ({ at, tree: { words } }: Word): Word | undefined =>
  words[words.findLastIndex((word) => word.at < at && !NOMINAL.has(word.upos))];

const deniers = ({ at, tree: { words } }: Word): Word[] =>
  words[at - 1] && NOMINAL.has(words[at - 1]!.upos) ? [words[at - 1]!] : [];

/** In sentences: so far back stands what is denied, and the deed in which somebody denies to have had a part. */
const JUST_BEFORE = 1;
const OF_PART = 5;

/** Deeds that somebody may have had a part in: nobody denies a role in the arrests that followed. */
const isDeed = ({ draft: { type } }: Placed): boolean =>
  VIOLENT.has(type) || EFFECTS.has(type) || ['abduction', 'torture', 'sexual-violence', 'accusation'].includes(type);

/** "The toll rose to 19": nobody has a part in that. */
const isMereToll = ({ draft: { type, firing } }: Placed): boolean =>
  type === 'casualties' && COUNTING.test(firing.row.rule);

const COUNTING = /^toll\/(?:death-toll|injury-toll|number-of-|put-at)/;

/** What was told last before a point: the claims of the nearest earlier sentence, or of this one before the verb. */
const ATTACKERS = /\b(?:attackers|assailants|gunmen|militants|insurgents|bombers|hijackers)\b/i;

function toldBefore(placed: readonly Placed[], verb: Word, ofPart: boolean): Placed[] {
  // "nine attackers were killed … the group denied involvement": in what they did, and not in their death
  const deeds = ofPart
    ? placed.filter(
        ({ draft }) => draft.type !== 'accusation' && !draft.casualties.some(({ who }) => ATTACKERS.test(who)),
      )
    : placed;
  const acts = lastBefore(
    deeds.filter(({ draft: { type } }) => VIOLENT.has(type) || type === 'killing'),
    verb,
    ofPart,
  );
  if (ofPart && acts.length) return acts;
  const told = lastBefore(deeds, verb, ofPart);
  // "accused the party of being behind the attack; the party denied involvement": in the attack, where that was told
  return told.length || !ofPart ? told : lastBefore(placed, verb, ofPart);
}

function lastBefore(placed: readonly Placed[], verb: Word, ofPart: boolean): Placed[] {
  const before = placed.filter(
    (one) =>
      (!ofPart || (isDeed(one) && !isMereToll(one))) &&
      (one.draft.trigger.tree.index < verb.tree.index ||
        (one.draft.trigger.tree === verb.tree && one.draft.trigger.at < verb.at)),
  );
  const last = before.at(-1);
  const far = last ? verb.tree.index - last.draft.trigger.tree.index : Number.POSITIVE_INFINITY;
  if (!last || far > (ofPart ? OF_PART : JUST_BEFORE) || last.stance.status === 'denied') return [];
  return before.filter((one) => one.draft.trigger === last.draft.trigger);
}

/** In sentences: so far back stands what somebody takes back. */
const FAR_BACK = 6;

/** What those who take their word back have said last. */
function toldByThem(doc: Document, placed: readonly Placed[], verb: Word, speakers: readonly Word[]): Placed[] {
  const own = speakers.flatMap((word) => speaker(doc, word));
  const isTheirs = ({ stance, draft: { trigger } }: Placed): boolean =>
    stance.status !== 'denied' &&
    verb.tree.index - trigger.tree.index <= FAR_BACK &&
    (trigger.tree.index < verb.tree.index || (trigger.tree === verb.tree && trigger.at < verb.at)) &&
    stance.attribution.some((one) =>
      own.some(({ actor, text }) => text === one.text || (actor !== null && actor === one.actor)),
    );
  const last = placed.findLast(isTheirs);
  return last ? [last] : [];
}

/** Who denies to have done it stands for whoever did. */
const withoutAgents = ({ draft }: Placed, deniers: readonly Participant[]): Participant[] => [
  ...deniers,
  ...draft.participants.filter(({ role }) => role !== 'agent'),
];

function agentOf(doc: Document, word: Word): Participant[] {
  return speaker(doc, word).map(({ text, actor, span }) => ({ role: 'agent' as const, text, name: text, actor, span }));
}

/** The deed in which a part is denied: "involvement in the BOMBING". */
const isDeniedDeed = (verb: Word, deed: Word): boolean =>
  rel(deed) === 'nmod' && deed.parent?.parent === verb && rel(deed.parent) === 'obj';

/** A denial that points back denies what was told before: the same happening once more, denied, on another's word. */
export function withDenials(doc: Document, placed: readonly Placed[], trees: readonly Tree[]): Placed[] {
  let out: Placed[] = [...placed];
  for (const tree of trees) {
    for (const verb of tree.words) {
      const denial = denialAt(doc, verb);
      if (!denial) continue;
      const told = denial.ofOwn
        ? toldByThem(doc, placed, verb, denial.speakers)
        : toldBefore(placed, verb, denial.ofPart === true);
      const denied = told.map((one) => ({
        ...one,
        draft: {
          ...one.draft,
          sentences: [...new Set([...one.draft.sentences, tree.index])],
          ...(denial.ofPart && {
            participants: withoutAgents(
              one,
              denial.speakers.flatMap((word) => agentOf(doc, word)),
            ),
          }),
        },
        stance: {
          status: 'denied' as const,
          attribution: denial.speakers.flatMap((word) => speaker(doc, word)),
          because: [`denied: ${verb.norm}`],
        },
      }));
      // "denied involvement in the bombing": the bombing that is told before, denied, and no second one
      if (denied.length) out = out.filter((one) => !isDeniedDeed(verb, one.draft.trigger));
      const at = out.findLastIndex((one) => one.draft.trigger.tree.index <= tree.index);
      out.splice(at + 1, 0, ...denied);
    }
  }
  return out;
}
