import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { caseAt, hasKid, kidsOf, withArcs } from './arcs.ts';

const isTime = ({ lemma, norm }: Token, { timeNouns, timeWords }: Language): boolean =>
  timeNouns.has(lemma.toLowerCase()) || timeWords.has(norm);

const isPerson = ({ upos, lemma }: Token, { nouns }: Language): boolean =>
  upos === 'PROPN' || (upos === 'NOUN' && PERSONS.has(nouns.get(lemma.toLowerCase()) ?? ''));

const PERSONS: ReadonlySet<string> = new Set(['person', 'civilians', 'people', 'fighters', 'government']);

/** The noun of a deed above a time, through the figures of the date. */
function deedAbove(tokens: readonly Token[], time: number, { deeds }: Language): number {
  let at = tokens[time]!.head;
  for (let steps = 0; at >= 0 && steps < 2 && /^(?:NUM|PROPN)$/.test(tokens[at]!.upos); steps++) at = tokens[at]!.head;
  return at >= 0 && at < time && deeds.has(tokens[at]!.lemma) ? at : -1;
}

/** "The assassination on 22 March of Ana Paz", "the killing in the past three days of a judge": whom it was done to is no part of the time. */
function ofBehindTime(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const lost = (token: Token, at: number): number =>
    token.deprel.startsWith('nmod') &&
    token.head >= 0 &&
    token.head < at &&
    isTime(tokens[token.head]!, language) &&
    isPerson(token, language) &&
    !isTime(token, language) &&
    caseAt(tokens, at) === 'of'
      ? deedAbove(tokens, token.head, language)
      : -1;
  if (!tokens.some((token, at) => lost(token, at) >= 0)) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at) => {
      const deed = lost(token, at);
      return deed < 0 ? token : { ...token, head: deed };
    }),
  );
}

/** "The killings of a judge, a police commander and …": the second is another of them, and not what the killings are called. */
function moreOfDeed(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const firstOf = (at: number): number => {
    const { deprel, head } = tokens[at]!;
    if (deprel !== 'appos' || head < 0 || !language.deeds.has(tokens[head]!.lemma)) return -1;
    if (!isPerson(tokens[at]!, language)) return -1;
    return (
      kidsOf(tokens, head).find(
        (kid) => kid < at && kid > head && caseAt(tokens, kid) === 'of' && isPerson(tokens[kid]!, language),
      ) ?? -1
    );
  };
  const more = tokens.findIndex((_, at) => firstOf(at) >= 0 && hasKid(tokens, at, 'det') && hasKid(tokens, at, 'conj'));
  if (more < 0) return sentence;
  const first = firstOf(more);
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === more) return { ...token, head: first, deprel: 'conj' };
      return token.head === more && token.deprel === 'conj' ? { ...token, head: first } : token;
    }),
  );
}

/** "Assassinated in less than two days, magistrate Ana Paz and …": an object that the time was put before. */
function objectBehindTime(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const object = tokens.findIndex((token, at) => {
    const time = tokens[token.head];
    const verb = time && tokens[time.head];
    return (
      token.deprel === 'appos' &&
      verb !== undefined &&
      token.head < at &&
      isTime(time!, language) &&
      isPerson(token, language) &&
      !isTime(token, language) &&
      time!.deprel.startsWith('obl') &&
      verb.upos === 'VERB' &&
      verb.xpos === 'VBD' &&
      language.harms.has(verb.lemma) &&
      !['obj', 'nsubj:pass', 'aux:pass'].some((relation) => hasKid(tokens, time!.head, relation))
    );
  });
  if (object < 0) return sentence;
  const verb = tokens[tokens[object]!.head]!.head;
  return withArcs(
    sentence,
    tokens.map((token, at) => (at === object ? { ...token, head: verb, deprel: 'obj' } : token)),
  );
}

/** "Wounded one of the guards accompanying him": harm is done to somebody, and not to what he does. */
export function mendHarmedBeforeGerunds(sentence: Sentence, { harms }: Language): Sentence {
  const { tokens } = sentence;
  const gerund = tokens.findIndex(
    ({ xpos, deprel, head }) => xpos === 'VBG' && HELD.test(deprel) && harms.has(tokens[head]?.lemma ?? ''),
  );
  if (gerund < 0) return sentence;
  const verb = tokens[gerund]!.head;
  const subject = kidsOf(tokens, gerund).find((kid) => tokens[kid]!.deprel === 'nsubj' && kid > verb && kid < gerund);
  if (subject === undefined) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === subject) return { ...token, head: verb, deprel: 'obj' };
      return at === gerund ? { ...token, head: subject, deprel: 'acl' } : token;
    }),
  );
}

const HELD = /^(?:obj|ccomp|xcomp)$/;

/** Whom a deed was done to, where a time or what he did stands between. */
export const mendBehindTimes = (sentence: Sentence, language: Language): Sentence =>
  objectBehindTime(moreOfDeed(ofBehindTime(sentence, language), language), language);
