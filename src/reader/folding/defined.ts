import type { EventTypeId } from '../../model/index.ts';
import { VIOLENT } from '../frames/blows.ts';
import type { Draft } from '../frames/drafts.ts';
import { isVerb, kidBy, rel, subtree, type Word } from '../trees/words.ts';
import { join } from './joins.ts';
import { related } from './repetitions.ts';

/** Verbs that say of a happening no more than that there was one. */
const BE_THERE: ReadonlySet<string> = new Set(['occur', 'happen', 'take', 'begin', 'start']);

/** Types of which a fuller telling says more. */
const BARE: ReadonlySet<EventTypeId> = new Set<EventTypeId>([
  'ground-attack',
  'clash',
  'killing',
  'attack-on-civilians',
]);

/** True where a noun stands for the subject of another that says what it was: "the battle was an attack". */
const isSaidToBe = ({ deprel, parent }: Word): boolean =>
  deprel === 'nsubj' && parent !== null && !isVerb(parent) && kidBy(parent, 'cop') !== null;

/** "Was an operation LAUNCHED by the army": the noun itself, or the participle behind it. */
const tells = (noun: Word, { trigger, core }: Draft): boolean =>
  core.includes(noun) || (trigger.parent === noun && trigger.deprel === 'acl');

/** "Occurred on Monday, WHEN troops stormed the ward and killed nine". */
const isIn = (clause: Word, { trigger }: Draft): boolean =>
  trigger === clause || (isVerb(trigger) && rel(trigger) === 'conj' && trigger.parent === clause);

const clauseOf = (verb: Word): Word | undefined =>
  subtree(verb).find(
    (word) =>
      isVerb(word) &&
      ['advcl', 'acl'].includes(rel(word)) &&
      word.kids.some(({ norm, at }) => norm === 'when' && at < word.at),
  );

/** The draft that says of what kind a happening was, or how it went; undefined where the sentence has none. */
function tellingOf(named: Draft, drafts: readonly Draft[]): Draft | undefined {
  const { trigger } = named;
  const { parent } = trigger;
  if (isVerb(trigger) || !parent || rel(trigger) !== 'nsubj') return undefined;
  const fits = (one: Draft): boolean => one !== named && related(one.type, named.type);
  if (isSaidToBe(trigger)) return drafts.find((one) => fits(one) && tells(parent, one));
  const clause = BE_THERE.has(parent.lemma) ? clauseOf(parent) : undefined;
  return (
    clause && drafts.find((one) => fits(one) && isIn(clause, one) && (VIOLENT.has(one.type) || one.type === named.type))
  );
}

/**
 * "The battle of Homs was an attack by rebels", "the massacre took place on Monday, when troops killed nine": what a happening is
 * called, and what it was, are one.
 */
export function withDefinitions(drafts: readonly Draft[]): Draft[] {
  const told = new Map(
    drafts.flatMap((one) => {
      const telling = tellingOf(one, drafts);
      return telling ? [[one, telling] as const] : [];
    }),
  );
  if (!told.size) return [...drafts];
  const hosts = new Set(told.values());
  return drafts
    .filter((one) => !told.has(one) || hosts.has(one))
    .map((one) => [...told].filter(([, host]) => host === one).reduce((whole, [named]) => asOne(whole, named), one));
}

const asOne = (whole: Draft, named: Draft): Draft => {
  const both = join(whole, named);
  return BARE.has(whole.type) && !BARE.has(named.type) ? { ...both, type: named.type } : both;
};
