import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { isPassive, kidsOf, withArcs } from './arcs.ts';
import { isTree } from './keeps-tree.ts';

/** What opens a clause that has a verb of its own. */
const OPENERS: ReadonlySet<string> = new Set([
  'after',
  'before',
  'when',
  'as',
  'while',
  'until',
  'since',
  'once',
  'because',
]);

/** Verbs of which the tagger cannot see that they are of the past: "rockets fired from the hills HIT the town". */
const SAME_IN_THE_PAST: ReadonlySet<string> = new Set(['hit', 'hurt', 'cut', 'set', 'shut', 'put', 'burst']);

const isOfPast = ({ xpos, norm }: Token): boolean => xpos === 'VBD' || (xpos === 'VBP' && SAME_IN_THE_PAST.has(norm));

/**
 * "A ceasefire agreed in Luanda was broken", "dozens of rockets fired from the hills landed in the town": the verb behind has no
 * subject, as the tree gave that to the participle before it, of which it is no content: nobody agreed that anything was broken.
 */
function behindParticiple(sentence: Sentence, language: Language): Sentence | null {
  const { tokens } = sentence;
  const verb = tokens.findIndex(
    ({ upos, xpos, norm, deprel, head }, at) =>
      upos === 'VERB' &&
      (/^(?:ccomp|parataxis)$/.test(deprel) || (deprel === 'advcl' && SAME_IN_THE_PAST.has(norm))) &&
      head >= 0 &&
      head < at &&
      (xpos === 'VBN' ? isPassive(tokens, at) : isOfPast(tokens[at]!)) &&
      !kidsOf(tokens, at).some((kid) => /^(?:nsubj|csubj|mark|expl)/.test(tokens[kid]!.deprel)),
  );
  const inner = tokens[verb]?.head ?? -1;
  const first = tokens[inner];
  if (!first || !/^VB[DN]$/.test(first.xpos) || language.stanceOf(first.lemma.toLowerCase())?.speaker) return null;
  const kids = kidsOf(tokens, inner);
  const subject = kids.find((kid) => tokens[kid]!.deprel.startsWith('nsubj') && kid < inner);
  const between = tokens.slice(inner + 1, Math.min(...kidsOf(tokens, verb)));
  if (
    subject === undefined ||
    !/^NN/.test(tokens[subject]!.xpos) ||
    kids.some((kid) => /^(?:aux|obj)/.test(tokens[kid]!.deprel)) ||
    !between.length ||
    between.some(({ text }) => /^[,;:–—-]$/.test(text)) ||
    // "the crisis broke out after the congress ratified a treaty"
    (!isPassive(tokens, verb) && between.some(({ norm }) => OPENERS.has(norm)))
  )
    return null;
  const mended = tokens.map((token, at): Token => {
    if (at === verb) return { ...token, head: first.head, deprel: first.deprel };
    if (at === inner) return { ...token, head: subject, deprel: 'acl', xpos: 'VBN' };
    if (at === subject) return { ...token, head: verb, deprel: isPassive(tokens, verb) ? 'nsubj:pass' : 'nsubj' };
    // what stands before the subject, and the full stop, are of the whole
    return token.head === inner && (at < subject || at > verb) ? { ...token, head: verb } : token;
  });
  return isTree(mended) ? { ...sentence, tokens: mended } : null;
}

const SELVES: ReadonlySet<string> = new Set(['itself', 'themselves', 'himself', 'herself']);

/** "Rebels calling themselves the Defence Brigades attacked the port": it is they who attacked, and the name is what they call themselves. */
function withSelfCalled(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const self = tokens.findIndex(({ norm, head }, at) => SELVES.has(norm) && head === at - 1);
  const calling = self - 1;
  const subject = calling - 1;
  if (calling < 1 || tokens[calling]!.norm !== 'calling' || tokens[subject]!.head !== calling) return sentence;
  const name = tokens.findIndex(({ upos, deprel, head }, at) => {
    const verb = tokens[head];
    return at > self && upos === 'PROPN' && deprel === 'nsubj' && verb?.head === calling && verb.upos === 'VERB';
  });
  if (name < 0 || !tokens[subject]!.deprel.startsWith('nsubj')) return sentence;
  const verb = tokens[name]!.head;
  const { head, deprel } = tokens[calling]!;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === verb) return { ...token, head, deprel };
      if (at === calling) return { ...token, head: subject, deprel: 'acl' };
      if (at === subject) return { ...token, head: verb };
      if (at === name) return { ...token, head: calling, deprel: 'xcomp' };
      return token.head === calling && at > verb ? { ...token, head: verb } : token;
    }),
  );
}

/** "A group called the Deccan Mujahideen claimed responsibility": what it is called, and what it did. */
export function mendCalledNames(given: Sentence): Sentence {
  const sentence = withSelfCalled(given);
  const { tokens } = sentence;
  const called = tokens.findIndex(({ norm, deprel }) => CALLED.has(norm) && deprel !== 'acl');
  const kids = called < 1 ? [] : kidsOf(tokens, called);
  const subject = kids.find((kid) => tokens[kid]!.deprel.startsWith('nsubj') && kid === called - 1);
  const name = kids.find((kid) => tokens[kid]!.upos === 'PROPN' && kid > called);
  const verb = name === undefined ? -1 : name + 1;
  if (subject === undefined || tokens[verb]?.xpos !== 'VBD' || tokens[verb]!.head !== called) return sentence;
  if (kidsOf(tokens, verb).some((kid) => tokens[kid]!.deprel.startsWith('nsubj'))) return sentence;
  const { head, deprel } = tokens[called]!;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === verb) return { ...token, upos: 'VERB', head, deprel };
      if (at === called) return { ...token, xpos: 'VBN', head: subject, deprel: 'acl' };
      if (at === subject) return { ...token, head: verb, deprel: 'nsubj' };
      return token.head === called && at > verb ? { ...token, head: verb } : token;
    }),
  );
}

const CALLED: ReadonlySet<string> = new Set(['called', 'named', 'dubbed']);

/**
 * "Juan Ruiz and Ana Paz, kidnapped last week, were rescued": between commas the participle is said of the name before it, and
 * the verb with "be" after it is the one whose subject they are.
 */
export function mendReducedRelatives(sentence: Sentence, language: Language): Sentence {
  const bare = behindParticiple(sentence, language);
  if (bare) return bare;
  const { tokens } = sentence;
  const inner = tokens.findIndex(
    ({ upos, xpos, deprel, head }, at) =>
      upos === 'VERB' &&
      /^VB[DN]$/.test(xpos) &&
      /^(?:advcl|csubj|parataxis|dep)/.test(deprel) &&
      head > at &&
      tokens[at - 1]?.text === ',',
  );
  const verb = tokens[inner]?.head ?? -1;
  if (inner < 0 || tokens[verb]!.upos !== 'VERB') return sentence;
  const isSubject = (at: number): boolean => tokens[at]!.deprel.startsWith('nsubj');
  const subject = kidsOf(tokens, inner).find((at) => isSubject(at) && at < inner);
  const helper = kidsOf(tokens, verb).find((at) => tokens[at]!.deprel.startsWith('aux'));
  if (subject === undefined || helper === undefined || kidsOf(tokens, verb).some(isSubject)) return sentence;
  if (tokens[helper - 1]?.text !== ',' || kidsOf(tokens, inner).some((at) => /^(?:aux|mark)/.test(tokens[at]!.deprel)))
    return sentence;
  const passive = isPassive(tokens, verb);
  const mended = tokens.map((token, at): Token => {
    if (at === inner) return { ...token, head: subject, deprel: 'acl', xpos: 'VBN' };
    return at === subject ? { ...token, head: verb, deprel: passive ? 'nsubj:pass' : 'nsubj' } : token;
  });
  return withArcs(sentence, mended);
}
