import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { hasCase, hasKid, isPassive, kidsOf, NOMINAL, withArcs } from './arcs.ts';

type Tokens = readonly Token[];
type Arcs = Map<number, Partial<Token>>;

const isSubject = ({ deprel }: Token): boolean => /^[nc]subj/.test(deprel);

/** "Members spanning three generations were killed": the participle right behind a noun qualifies it and is no subject. */
function participleArcs(tokens: Tokens, at: number): Arcs | null {
  const verb = tokens[at]!;
  const noun = at - 1;
  const own = tokens[noun];
  if (verb.xpos !== 'VBG' || !isSubject(verb) || verb.head < at) return null;
  if (own?.upos !== 'NOUN' || own.head !== at || !isSubject(own)) return null;
  return new Map([
    [noun, { head: verb.head, deprel: verb.deprel }],
    [at, { head: noun, deprel: 'acl' }],
  ]);
}

/** "Members spanning three generations of the family were killed": the same, where the tree makes two clauses of it. */
function participleClauseArcs(tokens: Tokens, at: number): Arcs | null {
  const verb = tokens[at]!;
  const noun = at - 1;
  if (verb.xpos !== 'VBG' || tokens[noun]?.upos !== 'NOUN' || tokens[noun]!.head !== at || !isSubject(tokens[noun]!))
    return null;
  if (tokens.some(({ head, upos }) => head === at && upos === 'AUX')) return null;
  const main = kidsOf(tokens, at).find((kid) => kid > at && tokens[kid]!.upos === 'VERB' && isPassive(tokens, kid));
  if (main === undefined || tokens.slice(at, main).some(({ text, deprel }) => text === ',' || deprel === 'mark'))
    return null;
  const arcs: Arcs = new Map();
  for (const kid of kidsOf(tokens, at)) if (kid < noun || kid > main) arcs.set(kid, { head: main });
  for (const kid of kidsOf(tokens, main)) {
    if (kid < main && isSubject(tokens[kid]!)) arcs.set(kid, { head: at, deprel: 'obl' });
    if (kid > main && tokens.some(({ head, norm }) => head === kid && norm === 'including'))
      arcs.set(kid, { head: noun, deprel: 'nmod' });
  }
  arcs.set(noun, { head: main, deprel: 'nsubj:pass' });
  arcs.set(at, { head: noun, deprel: 'acl' });
  arcs.set(main, { head: verb.head, deprel: verb.deprel });
  return arcs;
}

/** "Six children were among 19 civilians killed Thursday": the participle behind a predicate qualifies it. */
function predicateArcs(tokens: Tokens, at: number, language: Language): Arcs | null {
  const noun = at - 1;
  const verb = tokens[at]!;
  if (!/^VB[ND]$/.test(verb.xpos) || tokens[noun]?.upos !== 'NOUN' || tokens[noun]!.head !== at) return null;
  if (!isSubject(tokens[noun]!) || !hasKid(tokens, noun, 'cop') || !hasKid(tokens, noun, 'nsubj')) return null;
  const arcs: Arcs = new Map();
  arcs.set(noun, { head: verb.head, deprel: verb.deprel });
  arcs.set(at, { xpos: 'VBN', head: noun, deprel: 'acl' });
  for (const kid of kidsOf(tokens, at))
    if (tokens[kid]!.deprel === 'obj' && language.timeNouns.has(tokens[kid]!.norm))
      arcs.set(kid, { deprel: 'obl:unmarked' });
  return arcs;
}

/** "Ten people mostly schoolchildren killed": those counted are the ten, of whom the rest only says who they were. */
function shareArcs(tokens: Tokens, at: number, language: Language): Arcs | null {
  const [whole, part] = [at - 1, at + 1];
  if (!language.shares.has(tokens[at]!.norm) || tokens[part]?.upos !== 'NOUN' || tokens[whole]?.upos !== 'NOUN')
    return null;
  if (tokens[whole]!.head !== part || !hasKid(tokens, whole, 'nummod')) return null;
  return new Map([
    [whole, { head: tokens[part]!.head, deprel: tokens[part]!.deprel }],
    [part, { head: whole, deprel: 'appos' }],
  ]);
}

/** "Three people – a nurse, Ana Ruiz, and her son – were killed": whom the dash lists are the three. */
function dashArcs(tokens: Tokens, at: number): Arcs | null {
  const whole = at - 1;
  if (!/^[–—-]$/.test(tokens[at]!.text) || tokens[whole]?.xpos !== 'NNS' || !hasKid(tokens, whole, 'nummod'))
    return null;
  if (hasCase(tokens, whole) || tokens.slice(0, at).some(({ upos }) => upos === 'VERB')) return null;
  const main = tokens.findIndex(({ upos }, i) => i > at && upos === 'VERB');
  if (main < 0 || !isPassive(tokens, main) || isSubject(tokens[whole]!)) return null;
  const arcs: Arcs = new Map([[whole, { head: main, deprel: 'nsubj:pass' }]]);
  for (let kid = at + 1; kid < main; kid++) {
    const { head, upos } = tokens[kid]!;
    if (NOMINAL.has(upos) && (head === main || head < at) && !hasKid(tokens, kid, 'aux'))
      arcs.set(kid, { head: whole, deprel: 'appos' });
  }
  return arcs;
}

/** "Civilians from the Haddad and Nasser families": with a preposition between them, the first noun is no part of the last. */
function joinedAcross(tokens: Tokens, at: number): Arcs | null {
  const token = tokens[at]!;
  const last = token.head;
  if (token.deprel !== 'compound' || token.upos !== 'NOUN' || token.xpos !== 'NNS' || last <= at + 1) return null;
  const mark = at + 1;
  if (tokens[mark]?.deprel !== 'case' || tokens[mark]!.head <= mark || tokens[mark]!.head >= last) return null;
  const inner = tokens[mark]!.head;
  const arcs: Arcs = new Map();
  arcs.set(at, { head: tokens[last]!.head, deprel: tokens[last]!.deprel });
  arcs.set(last, { head: at, deprel: 'nmod' });
  arcs.set(mark, { head: last });
  arcs.set(inner, { head: last, deprel: 'compound' });
  for (const kid of kidsOf(tokens, last)) if (kid > last) arcs.set(kid, { head: at });
  return arcs;
}

/** Where a remark of "two of whom were pregnant" begins and ends, what it says, and the verb of the sentence behind it. */
interface Remark {
  readonly comma: number;
  readonly said: number;
  readonly verb: number;
}

const COPULA = new Set(['were', 'was', 'are', 'is']);

function remarkAt(tokens: Tokens, whom: number): Remark | null {
  if (!['whom', 'which'].includes(tokens[whom]!.norm) || tokens[whom - 1]?.norm !== 'of') return null;
  const comma = whom - 3;
  if (tokens[comma]?.text !== ',' || !COPULA.has(tokens[whom + 1]?.norm ?? '')) return null;
  const end = tokens.findIndex(({ text }, at) => at > whom && text === ',');
  const said = end - 1;
  if (end < 0 || !['ADJ', 'VERB', 'NOUN'].includes(tokens[said]!.upos) || said > whom + 6) return null;
  const verb = tokens.findIndex(({ upos }, at) => at > end && upos === 'VERB');
  return verb > 0 && isPassive(tokens, verb) ? { comma, said, verb } : null;
}

/** The subject that stands before the remark: the first noun without a preposition that hangs on nothing before it. */
const openingNoun = (tokens: Tokens, comma: number): number =>
  tokens.findIndex(
    ({ upos, head, deprel }, at) =>
      at < comma && NOMINAL.has(upos) && (head > at || head < 0) && !hasCase(tokens, at) && deprel !== 'nummod',
  );

/** "27 members, including 11 women, two of whom were pregnant, were killed": the remark is one of the noun before it. */
function remarkArcs(tokens: Tokens, whom: number): Arcs | null {
  const remark = remarkAt(tokens, whom);
  if (!remark) return null;
  const { comma, said, verb } = remark;
  const noun = openingNoun(tokens, comma);
  const before = comma - 1;
  if (noun < 0 || !NOMINAL.has(tokens[before]!.upos)) return null;
  const arcs: Arcs = new Map();
  for (const kid of kidsOf(tokens, said)) if (kid < comma || kid > said + 1) arcs.set(kid, { head: verb });
  const outer = tokens[said]!;
  if (outer.head !== verb && tokens[verb]!.head === said) arcs.set(verb, { head: outer.head, deprel: outer.deprel });
  // "and four men" behind the remark goes on with what stood before it
  for (const kid of kidsOf(tokens, verb))
    if (kid > said && kid < verb && isSubject(tokens[kid]!)) arcs.set(kid, { head: before, deprel: 'conj' });
  arcs.set(noun, { head: verb, deprel: 'nsubj:pass' });
  arcs.set(said, { head: before, deprel: 'acl:relcl' });
  if (before !== noun) arcs.set(before, { head: noun, deprel: 'nmod' });
  for (let at = noun + 1; at < comma; at++)
    if (tokens[at]!.head >= comma && at !== before) arcs.set(at, { head: noun, deprel: 'nmod' });
  return arcs;
}

/** What stands between a subject and its verb takes the subject's place in no sentence. */
export function mendSubjectAsides(sentence: Sentence, language: Language): Sentence {
  let current = sentence;
  for (let at = 1; at < sentence.tokens.length; at++) {
    const { tokens } = current;
    const arcs =
      participleArcs(tokens, at) ??
      participleClauseArcs(tokens, at) ??
      predicateArcs(tokens, at, language) ??
      shareArcs(tokens, at, language) ??
      dashArcs(tokens, at) ??
      joinedAcross(tokens, at) ??
      remarkArcs(tokens, at);
    if (!arcs) continue;
    current = withArcs(
      current,
      tokens.map((token, i) => (arcs.has(i) ? { ...token, ...arcs.get(i) } : token)),
    );
  }
  return current;
}
