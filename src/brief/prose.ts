import type { Outcome } from '../model/index.ts';
import { whereWords } from './clause.ts';
import type { Draft } from './document.ts';
import { type EventFacts, factsClause } from './facts.ts';
import { fieldOf, type Voice } from './happening.ts';
import type { Item } from './items.ts';
import { blameWords, chargeWords, figuresWords, otherWords, timesWords } from './sentence.ts';
import { namesOf, type Speaker, saidWords } from './speakers.ts';
import { areOthers, outcomeWords } from './tolls.ts';
import { capital, listWords, rangeWords } from './words.ts';

/** Tells items one after the other, no two neighbours built alike. */
export interface Prose {
  readonly tell: (items: readonly Item[]) => Draft[];
  /** A sentence that is built elsewhere: what follows is built otherwise. */
  readonly say: (draft: Draft) => Draft;
}

/** What a frame makes a sentence of. */
interface Parts {
  readonly clause: string;
  readonly when: string;
  readonly tellers: readonly Speaker[];
  readonly where: string;
  readonly proof: string;
  readonly after: string;
  /** True where the sentence before was by the same. */
  readonly again: boolean;
}

interface Frame {
  readonly id: string;
  /** Null where the parts do not fit it. */
  readonly text: (parts: Parts) => string | null;
}

const fronted = (when: string, clause: string): string => (when ? `${when}, ${clause}` : clause);
const inserted = (when: string): string => (when ? `, ${when},` : '');
const verbOf = (tellers: readonly Speaker[]): string =>
  tellers.every(({ verb }) => verb === 'said') ? 'said' : 'reported';
const howOf = (tellers: readonly Speaker[]): string => (tellers.length === 1 ? tellers[0]!.how : '');
const isMany = (tellers: readonly Speaker[]): boolean => tellers.length > 1 || tellers[0]!.plural;

/** "its fighters", where the one who speaks speaks of its own. */
function ownWords(clause: string, tellers: readonly Speaker[]): string {
  const [only] = tellers;
  if (tellers.length !== 1 || !only) return clause;
  return clause.replace(
    new RegExp(`^(\\p{Ll}+) of ${only.name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\b`, 'u'),
    `${only.plural ? 'their' : 'its'} $1`,
  );
}

/** "which cited local sources", "which named no source". */
const which = (how: string): string =>
  how.startsWith('citing ') ? `which cited ${how.slice(7)}` : how ? 'which named no source' : '';

/** THE LIST of frames. */
const FRAMES: readonly Frame[] = [
  {
    id: 'also',
    text: ({ again, tellers, clause, when, proof }) => {
      if (!again) return null;
      const how = howOf(tellers);
      const it = isMany(tellers) ? 'they' : 'it';
      const said = `${it} also ${verbOf(tellers)} that${inserted(when)} ${ownWords(clause, tellers)}${proof}`;
      return how ? `${how}, ${said}` : said;
    },
  },
  {
    id: 'trailing',
    text: ({ clause, when, tellers, proof }) =>
      ownWords(clause, tellers) === clause ? `${fronted(when, clause)}, ${saidWords(tellers)}${proof}` : null,
  },
  {
    id: 'that',
    text: ({ clause, when, tellers, proof }) => {
      const how = howOf(tellers);
      return `${listWords(namesOf(tellers))} ${verbOf(tellers)}${how ? `, ${how},` : ''} that${inserted(when)} ${ownWords(clause, tellers)}${proof}`;
    },
  },
  {
    id: 'leading',
    text: ({ clause, when, tellers, proof }) => {
      const how = which(howOf(tellers));
      return `according to ${listWords(namesOf(tellers))}${how ? `, ${how}` : ''}, ${fronted(when, ownWords(clause, tellers))}${proof}`;
    },
  },
  {
    id: 'where',
    text: ({ clause, when, tellers, where, proof }) => {
      if (!where || when || !clause.includes(` ${where}`) || ownWords(clause, tellers) !== clause) return null;
      return `${where}, ${clause.replace(` ${where}`, '')}, ${saidWords(tellers)}${proof}`;
    },
  },
];

/** Opens the prose of a brief. */
export function openProse(voice: Voice): Prose {
  let last = '';
  let speaking = '';
  let turn = 0;

  const say = (draft: Draft): Draft => {
    last = draft.frame;
    speaking = '';
    return draft;
  };

  const tellOne = (item: Item, clause: string, more: Item | null): Draft => {
    const { facts } = item;
    const told = [item, ...(more ? [more] : [])];
    const events = told.flatMap((one) => one.events);
    const claims = told.flatMap((one) => one.claims);
    const charge = chargeWords(facts);
    const key = JSON.stringify(facts.main.map(({ name }) => name));
    const after = afterWords(item, voice);
    if (charge || !facts.main.length) {
      const text = `${capital(fronted(item.when, charge ?? clause))}${after}.`;
      return say({ text, claims, events, frame: charge ? 'charge' : 'bare', reckoned: [] });
    }
    const parts: Parts = {
      clause,
      when: item.when,
      tellers: facts.main,
      where: more ? '' : whereWords(facts.happening),
      proof: facts.noEvidence ? ', offering no evidence' : '',
      after,
      again: speaking === key,
    };
    const { id, text } = nextFrame(parts, last, turn);
    turn += 1;
    last = id;
    speaking = key;
    return { text: `${capital(text)}${after}.`, claims, events, frame: id, reckoned: [] };
  };

  return {
    say,
    tell: (items) => {
      // "It also" points back within a paragraph, not across a heading.
      speaking = '';
      const drafts: Draft[] = [];
      for (let at = 0; at < items.length; at++) {
        const item = items[at]!;
        const next = items[at + 1];
        const clause = factsClause(item.facts, voice);
        const shared = next ? sharedClause(item, next, clause, voice) : null;
        drafts.push(tellOne(item, shared ?? clause, shared ? next! : null));
        if (shared) at += 1;
      }
      return drafts;
    },
  };
}

/** The next frame that fits and is not the last one. */
function nextFrame(parts: Parts, last: string, turn: number): { id: string; text: string } {
  const [also, ...others] = FRAMES;
  const order = [also!, ...others.slice(turn % others.length), ...others.slice(0, turn % others.length)];
  for (const { id, text } of order) {
    const made = id === last ? null : text(parts);
    if (made !== null) return { id, text: made };
  }
  return { id: 'that', text: FRAMES.find(({ id }) => id === 'that')!.text(parts)! };
}

const LONGEST = 180;

/** "The army captured Talmenes and reached the outskirts of …": two deeds of one body by the word of one source. */
function sharedClause(a: Item, b: Item, clause: string, voice: Voice): string | null {
  const [mine, yours] = [a.facts, b.facts];
  const agents = listWords(mine.happening.agents.map(({ text }) => text));
  const sameAgents = agents !== '' && agents === listWords(yours.happening.agents.map(({ text }) => text));
  const speakers = (item: Item): string => JSON.stringify(item.facts.tellers.map(({ name, how }) => [name, how]));
  if (!sameAgents || speakers(a) !== speakers(b) || a.when !== b.when || mine.alleged || yours.alleged) return null;
  if (isBusy(a) || isBusy(b) || mine.noEvidence !== yours.noEvidence) return null;
  const second = factsClause(yours, voice);
  if (clause === second || !clause.startsWith(`${agents} `) || !second.startsWith(`${agents} `)) return null;
  const joined = `${clause} and ${second.slice(agents.length + 1)}`;
  return joined.length > LONGEST || /, /.test(clause.slice(agents.length)) ? null : joined;
}

const isBusy = ({ facts }: Item): boolean =>
  facts.others.length > 0 ||
  facts.shared.length > 0 ||
  facts.losses.length > 0 ||
  facts.disputed.length > 0 ||
  facts.deniers.length > 0;

/** What follows the clause: figures that only some give, and that there is more under Contradictions. */
function afterWords({ facts }: Item, voice: Voice): string {
  const single = facts.disputed.filter((one) => one.versions.length === 1 || areOthers(one));
  const differing = facts.disputed.filter((one) => one.versions.length > 1 && !areOthers(one));
  const isDenied = facts.deniers.length > 0 || blameWords(facts, voice).length > 0;
  const spans = differing.map(({ outcome }) => spanWords(facts, outcome)).filter(Boolean);
  const differs =
    differing.length || facts.counts.length > 1
      ? [
          `counts ${facts.counts.length > 1 && !differing.length ? 'of them ' : ''}differ${spans.length ? ` (${spans.join(', ')})` : ''}`,
        ]
      : [];
  const disputed = [...differs, ...(isDenied ? ['the account is disputed'] : [])].join(', and ');
  const parts = [
    ...otherWords(facts),
    ...(facts.counts.length === 1 ? timesWords(facts) : []),
    ...single.map((one) => figuresWords(one, facts.tellers)),
    ...(disputed ? [disputed] : []),
  ];
  return parts.map((part) => `; ${part}`).join('');
}

/** "eight to 12 killed": from the least to the greatest figure that anybody gives; who gives which is under Contradictions. */
function spanWords({ event }: EventFacts, outcome: Outcome): string {
  const interval = fieldOf(event, outcome)?.interval;
  const figure = interval ? rangeWords(interval) : '';
  return figure && `${figure} ${outcomeWords(outcome)}`;
}
