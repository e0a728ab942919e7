import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { caseAt, hasKid, kidsOf } from './arcs.ts';

const THINGS: ReadonlySet<string> = new Set(['site', 'materiel', 'goods', 'area']);
/** What flies and may be shot down. */
const FLYING: ReadonlySet<string> = new Set(['platform', 'materiel']);
const PEOPLE: ReadonlySet<string> = new Set([
  'measure',
  'civilians',
  'fighters',
  'people',
  'person',
  'force',
  'government',
]);

/** "Aid worker freed": whoever frees frees somebody. */
const SET_FREE: ReadonlySet<string> = new Set(['free', 'release']);

const AWAY: ReadonlySet<string> = new Set(['back', 'away']);
const LOADS: ReadonlySet<string> = new Set(['truck', 'convoy', 'bomb', 'aid', 'ship', 'boat', 'flotilla', 'ambulance']);

/** "Rebels encircled in Marq", "drones intercepted over the port": nobody is named who would be the object. */
const CAUGHT: ReadonlySet<string> = new Set(['encircle', 'besiege', 'surround']);
/** "Aid trucks turned back", "bomb defused": whoever turns them back or defuses it is left out. */
const TURNED: ReadonlySet<string> = new Set(['turn', 'defuse', 'deactivate', 'halt', 'block']);
const STOPPED_IN_FLIGHT: ReadonlySet<string> = new Set(['intercept', 'down']);

/**
 * "Three people killed, 12 injured in a blast": a verb of harm without an object tells in a headline what befell its subject.
 * "Rebels killed and wounded dozens" shares an object, "the blast killed" is no headline's. "Three drones shot down, no damage":
 * what stands behind the comma is a line of its own.
 */
export function mendHeadlinePassives(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const classOf = ({ lemma, norm }: Token): string =>
    language.nouns.get(lemma.toLowerCase()) ?? language.nouns.get(norm.split(/[ -]/).at(-1)!.replace(/s$/, '')) ?? '';
  const isSomeone = (token: Token): boolean =>
    token.deprel === 'nsubj' &&
    !language.countedNouns.has(token.norm) &&
    (token.upos === 'NUM' || PEOPLE.has(classOf(token)));
  const isSomething = (token: Token): boolean =>
    token.deprel === 'nsubj' &&
    (THINGS.has(classOf(token)) || (classOf(token) === '' && (token.upos === 'NOUN' || isModel(token))));
  // "Marq encircled by troops", "houses razed by the army"
  const isAnything = (token: Token): boolean =>
    isSomeone(token) || isSomething(token) || (token.deprel === 'nsubj' && token.upos === 'PROPN');
  const isUnmoving = (token: Token): boolean =>
    token.deprel === 'nsubj' && (['site', 'area'].includes(classOf(token)) || token.lemma === 'convoy');
  const headline = !/^[.!?]$/.test(tokens.at(-1)?.text ?? '.');
  // "attack claimed by the RSF": by whoever it is
  const isByWhom = (kid: number): boolean =>
    caseAt(tokens, kid) === 'by' &&
    (PEOPLE.has(classOf(tokens[kid]!)) ||
      (tokens[tokens[kid]!.head]?.lemma === 'claim' && tokens[kid]!.upos === 'PROPN'));
  const mayHarm = (lemma: string): boolean =>
    language.harms.has(lemma) ||
    language.thingHarms.has(lemma) ||
    lemma === 'shoot' ||
    (headline && language.verbForms.has(lemma) && !language.intransitives.has(lemma));
  const isShotDown = (at: number): boolean =>
    tokens[at]!.lemma === 'shoot' && kidsOf(tokens, at).some((kid) => tokens[kid]!.deprel === 'compound:prt');
  const isLoad = (token: Token): boolean =>
    token.deprel === 'nsubj' &&
    (['materiel', 'goods', 'platform', 'weapon'].includes(classOf(token)) || LOADS.has(token.lemma));
  const isInTheAir = (token: Token): boolean => token.deprel === 'nsubj' && FLYING.has(classOf(token));
  const isDead = (kid: number): boolean => tokens[kid]!.norm === 'dead' && tokens[kid]!.deprel === 'xcomp';
  // "one martyred, two injured": the second verb of the headline is no object of the first
  const isComplement = ({ deprel, lemma }: Token): boolean =>
    /^(?:obj|iobj|xcomp|aux|mark)/.test(deprel) ||
    (deprel === 'ccomp' && !language.harms.has(lemma) && !language.thingHarms.has(lemma));
  const passive = (verb: Token, at: number): number => {
    // "dozens hurt": a past that looks like the present
    const isPast = /^VB[DN]$/.test(verb.xpos) || (headline && verb.norm === 'hurt');
    if (!isPast || !mayHarm(verb.lemma)) return -1;
    const all = kidsOf(tokens, at).filter((kid) => !isNextLine(tokens, kid, at));
    // "shot dead", "found dead"
    const kids = all.filter((kid) => (verb.lemma !== 'shoot' && verb.lemma !== 'find') || !isDead(kid));
    // "protesters dispersed by police": with who did it behind "by" any verb is a passive
    const harms =
      language.harms.has(verb.lemma) ||
      kids.length < all.length ||
      (headline && (SET_FREE.has(verb.lemma) || CAUGHT.has(verb.lemma))) ||
      // "police officer shot in Marq by rebels."
      kids.some(isByWhom);
    // "Village raided": what neither fights nor moves attacks nobody
    const onlyThings = !harms && !language.thingHarms.has(verb.lemma);
    if (onlyThings && !headline) return -1;
    const inFlight = isShotDown(at) || (STOPPED_IN_FLIGHT.has(verb.lemma) && headline);
    const isTurned =
      headline && TURNED.has(verb.lemma) && (verb.lemma !== 'turn' || kids.some((kid) => AWAY.has(tokens[kid]!.norm)));
    const byWhom = headline && kids.some(isByWhom);
    const isStruck = inFlight
      ? isInTheAir
      : byWhom
        ? isAnything
        : isTurned
          ? isLoad
          : harms
            ? isSomeone
            : onlyThings
              ? isUnmoving
              : isSomething;
    if (
      kids.some((kid) => isComplement(tokens[kid]!) || (tokens[kid]!.deprel === 'conj' && hasKid(tokens, kid, 'obj')))
    )
      return -1;
    return (
      kids.find(
        (kid) => kid < at && isStruck(tokens[kid]!) && (isCounted(tokens, kid) || (harms && isBarePerson(tokens, kid))),
      ) ?? -1
    );
  };
  const subjects = tokens.map(passive);
  const struck = new Set(subjects);
  if (struck.size === 1 && struck.has(-1)) return sentence;
  return {
    ...sentence,
    tokens: tokens.map((token, at) => {
      if (subjects[at]! >= 0) return { ...token, xpos: 'VBN' };
      if (struck.has(at)) return { ...token, deprel: 'nsubj:pass' };
      return (subjects[token.head] ?? -1) >= 0 && isNextLine(tokens, at, token.head)
        ? { ...token, deprel: 'parataxis' }
        : token;
    }),
  };
}

/** "Shot down, no damage": an object that opens with "no" behind a comma. */
const isNextLine = (tokens: readonly Token[], at: number, verb: number): boolean => {
  const no = kidsOf(tokens, at).find((kid) => tokens[kid]!.norm === 'no') ?? 0;
  return tokens[at]!.deprel === 'obj' && no > verb + 1 && tokens[no - 1]!.text === ',';
};

// "3 T-72 destroyed": what is called by letters and figures is made in series
const isModel = ({ text }: Token): boolean => /^\p{Lu}[\p{L}-]*\d/u.test(text);

// "Lawyer killed in Karachi.": one person without an article
const isBarePerson = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at]!.xpos === 'NN' || (at === 0 && tokens[at]!.xpos === 'NNP' && isCommonNoun(tokens[at]!))) &&
  !hasKid(tokens, at, 'det') &&
  !hasKid(tokens, at, 'nmod:poss');

// "Lawyer", "Police officer": in a headline the first letter is all that is large
const isCommonNoun = ({ name, text }: Token): boolean => name < 0 || /^\p{Lu}\p{Ll}+(?: \p{Ll}+)+$/u.test(text);

// "The soldiers killed" may want its object in the next line; "four soldiers killed" and the headline "Journalist jailed" do not
const isCounted = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.upos === 'NUM' ||
  hasKid(tokens, at, 'nummod') ||
  (!hasKid(tokens, at, 'det') && !/^[.!?]$/.test(tokens.at(-1)!.text));
