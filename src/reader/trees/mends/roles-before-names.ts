import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language, NounClass } from '../../language.ts';
import { hasKid, withArcs } from './arcs.ts';

const PERSONAL: ReadonlySet<NounClass> = new Set<NounClass>([
  'person',
  'civilians',
  'people',
  'government',
  'fighters',
]);

/** True for a plural noun of people that stands right before a full name: "journalists ANA PAZ and Luis Rey". */
function bearsNames(tokens: readonly Token[], at: number, { nouns }: Language): boolean {
  const { norm, lemma, upos, head } = tokens[at]!;
  const name = tokens[at + 1];
  if (!/s$/.test(norm) || !['NOUN', 'PROPN'].includes(upos) || name?.upos !== 'PROPN') return false;
  const kind = nouns.get(norm.replace(/s$/, '')) ?? nouns.get(lemma.toLowerCase());
  if (!kind || !PERSONAL.has(kind) || hasKid(tokens, at, 'nummod')) return false;
  const isFull = name.text.includes(' ') || (tokens[at + 2]?.head === at + 1 && tokens[at + 2]!.deprel === 'flat');
  return isFull && (name.head === at || (name.head === head && head !== -1));
}

/**
 * "Gunmen killed journalists Ana Paz and Luis Rey": the noun says what those named are, and counts nobody beside them. The names
 * take its place.
 */
export function mendRolesBeforeNames(given: Sentence, language: Language): Sentence {
  const sentence = withLastOfList(withNamesOfRoles(given, language), language);
  const { tokens } = sentence;
  const role = tokens.findIndex((_, at) => bearsNames(tokens, at, language));
  if (role < 0) return sentence;
  const { head, deprel } = tokens[role]!;
  const name = role + 1;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === name) return { ...token, head, deprel };
      if (at === role) return { ...token, head: name, deprel: 'nmod:desc' };
      return token.head === role ? { ...token, head: name } : token;
    }),
  );
}

/** "Mayor Ana Paz, editor Luis Rey and TEACHER Juan Ruiz were killed": the last role and its name, taken for two members of the list, or its name for the head of all. */
function withLastOfList(sentence: Sentence, { nouns }: Language): Sentence {
  const { tokens } = sentence;
  const role = tokens.findIndex(({ deprel, upos, lemma, head }, at) => {
    const name = tokens[at + 1];
    return (
      deprel === 'conj' &&
      upos === 'NOUN' &&
      PERSONAL.has(nouns.get(lemma.toLowerCase()) ?? 'site') &&
      !hasKid(tokens, at, 'nummod') &&
      !hasKid(tokens, at, 'det') &&
      name?.upos === 'PROPN' &&
      name.text.includes(' ') &&
      tokens[head]?.upos === 'PROPN' &&
      ((name.deprel === 'conj' && name.head === head) || (tokens[head]!.head === at + 1 && name.head > at))
    );
  });
  if (role < 0) return sentence;
  const name = role + 1;
  const first = tokens[role]!.head;
  const { head, deprel } = tokens[name]!;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === first && head !== first) return { ...token, head, deprel };
      if (at === name) return { ...token, head: first, deprel: 'conj' };
      if (at === role) return { ...token, head: name, deprel: 'nmod:desc' };
      return token.head === role ? { ...token, head: name } : token;
    }),
  );
}

// "the home of president ANA PAZ": the name says who the president is, and hangs on no noun before
function withNamesOfRoles(sentence: Sentence, { nouns }: Language): Sentence {
  const { tokens } = sentence;
  const isNameOf = (token: Token, at: number): boolean => {
    const role = tokens[at - 1];
    return (
      token.upos === 'PROPN' &&
      role?.upos === 'NOUN' &&
      // "units loyal to president ANA PAZ advanced": no one more beside the units
      (token.deprel === 'conj'
        ? hasKid(tokens, at - 1, 'case')
        : role.deprel === 'nmod' && role.head === token.head && ['appos', 'nmod'].includes(token.deprel)) &&
      token.head < at - 1 &&
      !hasKid(tokens, at, 'case') &&
      PERSONAL.has(nouns.get(role.norm) ?? 'site')
    );
  };
  if (!tokens.some(isNameOf)) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at) => (isNameOf(token, at) ? { ...token, head: at - 1, deprel: 'appos' } : token)),
  );
}
