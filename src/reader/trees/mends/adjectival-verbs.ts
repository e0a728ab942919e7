import type { Sentence, Token } from '../../../syntax/tree.ts';
import { caseAt, hasCase, hasKid, kidsOf, NOMINAL, withArcs } from './arcs.ts';

type Tokens = readonly Token[];

const NOUNS: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);

/** Whoever acts, what the tree takes for a participle of whom it is done to, and the participle that says more of who acts. */
interface Garden {
  readonly subject: number;
  readonly aside: number;
  readonly verb: number;
  readonly object: number;
}

// the noun whose quality the verb seems to be, right behind it and without an article; of "farmer Juan Ruiz" the name
function objectOf(tokens: Tokens, verb: number): number {
  const { xpos, deprel, head: noun } = tokens[verb]!;
  if (!/^VB[DN]$/.test(xpos) || deprel !== 'amod' || noun <= verb || !NOUNS.has(tokens[noun]!.upos)) return -1;
  if (tokens[verb + 1]!.upos === 'ADP') return -1;
  const head = tokens[noun]!.deprel === 'nmod:desc' && tokens[noun]!.head === noun + 1 ? noun + 1 : noun;
  const between = kidsOf(tokens, head).filter((kid) => kid < verb && !['nsubj', 'punct'].includes(tokens[kid]!.deprel));
  return between.every((kid) => isOfName(tokens, kid, verb)) && !hasKid(tokens, head, 'cop') ? head : -1;
}

// "The Red Cross distributed food": article and name before the verb that the tree gives to what stands behind it
const isOfName = (tokens: Tokens, kid: number, verb: number): boolean =>
  tokens[kid]!.deprel === 'det' ? kid < verb - 1 && NOUNS.has(tokens[verb - 1]!.upos) : kid === verb - 1;

// "The UN distributed food": a name before the verb, and nothing before the name
function bareSubject(tokens: Tokens, verb: number, object: number): number {
  const own = kidsOf(tokens, object).find((kid) => kid < verb && tokens[kid]!.deprel === 'nsubj');
  if (own !== undefined) return own === verb - 1 || isEndOf(tokens, own, verb) ? own : -1;
  const before = verb - 1;
  const isName = tokens[before]?.upos === 'PROPN' && tokens[before]!.head === object;
  return isName && tokens[object]!.head < 0 ? before : -1;
}

// the subject with its own adjuncts reaches up to the verb: "soldiers of the brigade", "a gang, apparently rebels,"
const isEndOf = (tokens: Tokens, subject: number, verb: number): boolean => {
  let at = tokens[verb - 1]?.text === ',' ? verb - 2 : verb - 1;
  for (let steps = 0; at > subject && steps < 8; steps++) at = tokens[at]!.head;
  return at === subject;
};

// "Peacekeepers sexually abused boys", "gunmen, believed to be rebels, kidnapped farmer Juan Ruiz": a noun that is the root, without a verb
function rootBefore(tokens: Tokens, verb: number, object: number): number {
  const { head, deprel } = tokens[object]!;
  const isRoot = head >= 0 && head < verb && tokens[head]!.head < 0 && NOUNS.has(tokens[head]!.upos);
  if (!isRoot || hasKid(tokens, head, 'cop')) return -1;
  const between = tokens.slice(head + 1, verb);
  if (deprel === 'obj' && between.every(({ upos }) => upos === 'ADV')) return head;
  const isAside = between[0]?.text === ',' && between.at(-1)?.text === ',' && between.length > 2;
  return isAside && ['obj', 'parataxis', 'appos'].includes(deprel) && !hasKid(tokens, object, 'det') ? head : -1;
}

function gardenAt(tokens: Tokens, verb: number): Garden | null {
  const object = objectOf(tokens, verb);
  if (object < 0 || hasCase(tokens, object)) return null;
  const actor = rootBefore(tokens, verb, object);
  if (actor >= 0) return { subject: actor, aside: -1, verb, object };
  const subject = bareSubject(tokens, verb, object);
  if (subject >= 0 && !hasCase(tokens, subject)) return { subject, aside: -1, verb, object };
  // "herders armed with sticks attacked farmers": the first participle took the place of the verb
  const aside = tokens[object]!.head;
  if (aside < 0 || aside >= verb || !tokens[aside]!.norm.endsWith('ed') || tokens[aside]!.head >= 0) return null;
  if (hasKid(tokens, aside, 'cop') || hasKid(tokens, aside, 'aux') || !caseAt(tokens, verb - 1)) return null;
  const own = kidsOf(tokens, aside).find((kid) => tokens[kid]!.deprel.startsWith('nsubj') && kid < aside);
  return own !== undefined && NOMINAL.has(tokens[own]!.upos) ? { subject: own, aside, verb, object } : null;
}

/**
 * "The UN distributed food to families", "herders armed with sticks attacked farmers": a sentence without a verb in which a
 * noun seems to be the subject of another. What the tree takes for the quality of the second is the verb.
 */
export function mendAdjectivalVerbs(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const garden = tokens.flatMap((_, at) => gardenAt(tokens, at) ?? [])[0];
  if (!garden) return sentence;
  const { subject, aside, verb, object } = garden;
  const isOfRoot = tokens[object]!.head === subject && tokens[subject]!.head < 0;
  const { head, deprel } = tokens[aside >= 0 ? aside : isOfRoot ? subject : object]!;
  const mended = tokens.map((token, at): Token => {
    if (at === verb) return { ...token, upos: 'VERB', xpos: 'VBD', head, deprel };
    if (at === subject) return { ...token, head: verb, deprel: 'nsubj' };
    if (at === object) return { ...token, head: verb, deprel: 'obj' };
    if (at === aside) return { ...token, xpos: 'VBN', head: subject, deprel: 'acl' };
    if (aside >= 0) return token.head === aside && at > verb ? { ...token, head: verb } : token;
    if (isOfRoot && token.head === subject && at > subject) return { ...token, head: verb };
    if (token.head !== object) return token;
    if (at < verb) return { ...token, head: token.deprel === 'punct' ? verb : subject };
    const isAdjunct = token.deprel === 'nmod' && !['of', 'for'].includes(caseAt(tokens, at));
    return isAdjunct || /^(?:punct|advcl|obl)/.test(token.deprel)
      ? { ...token, head: verb, deprel: isAdjunct ? 'obl' : token.deprel }
      : token;
  });
  return withArcs(sentence, mended);
}
