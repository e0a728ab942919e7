import { beforeAll, describe, expect, test } from 'vitest';
import { reasonsAgainst } from '../../src/brief/check.ts';
import { type BriefData, briefOf, loadedWordsIn, sentenceOfEvent } from '../../src/brief/index.ts';
import { loadedTerms } from '../../src/languages/en/loaded.ts';
import type { Casualty, RecordedClaim } from '../../src/model/index.ts';
import { findUnsupported } from '../support/brief-check.ts';
import { recorded } from '../support/recorded.ts';
import { changed, eventOf, nameOf } from './sentences.ts';

const WORDS =
  'On 1 May the northern army captured the village of Hazra, the Lowland Observatory said. Eight people were killed and 20 injured there.';
const toll = (outcome: Casualty['outcome'], number: number): Casualty => ({
  outcome,
  who: 'people',
  actor: null,
  min: number,
  max: number,
  text: String(number),
  span: { start: 0, end: 1 },
});

const told = changed(
  recorded({ id: 'a#c1', report: 'a', type: 'territory-captured', agent: 'army', source: 'monitor', words: WORDS }),
  { casualties: [toll('killed', 8), toll('injured', 20)] },
);
const elsewhere = recorded({
  id: 'b#c1',
  report: 'b',
  type: 'shelling',
  agent: 'brigade',
  place: 'Kubra',
  words: 'The brigade shelled Kubra.',
});
const denied = recorded({
  id: 'a#c2',
  report: 'd',
  type: 'territory-captured',
  status: 'denied',
  agent: 'army',
  source: 'front',
  words: 'The front denied it.',
});

const event = eventOf([told, denied]);
const names = Object.fromEntries(
  ['army', 'brigade', 'front', 'monitor'].map((id) => [
    id,
    { name: nameOf(id)!, short: null, kind: 'state-forces' as const },
  ]),
);
const data: BriefData = {
  day: '2024-05-01',
  before: '2024-04-30',
  in: null,
  events: [{ event, claims: [told, denied] }],
  earlier: [],
  loose: [],
  control: [],
  controlBefore: [],
  controlClaims: [],
  areas: [],
  contradictions: [],
  reports: [],
  names,
  sides: { government: 'Government of the north', opposition: 'Armed opposition of the hills' },
};
const claims = new Map<string, RecordedClaim>([told, elsewhere, denied].map((one) => [one.id, one]));
const ground = {
  data,
  claims,
  events: new Map([[event.id, data.events[0]!]]),
  counted: new Map([[event.id, event]]),
  loaded: { marked: new Map([['terrorist', 'militant']]), general: new Map([['regime', 'government']]) },
};
const reasons = (text: string, more: Partial<Parameters<typeof reasonsAgainst>[0]> = {}): string[] =>
  reasonsAgainst({ text, claims: ['a#c1'], events: [event.id], frame: 'test', reckoned: [], ...more }, ground);
const missing = (text: string): string[] =>
  findUnsupported({ text, claims: ['a#c1'], reckoned: [] }, { ...data, claims, events: new Map([[event.id, event]]) });

const RIGHT = [
  'On 1 May, the Northern Army captured Hazra, the Lowland Observatory reported; the Lowland Observatory counted eight people killed.',
  'According to the Lowland Observatory, the Northern Army captured Hazra, and eight people were killed and 20 people injured.',
];

/** Sentences that say something else than the claim, and what is wrong with them. */
const WRONG: readonly (readonly [what: string, text: string])[] = [
  ['number', 'The Northern Army captured Hazra, and nine people were killed, the Lowland Observatory reported.'],
  [
    'number in figures',
    'The Northern Army captured Hazra, and 21 people were injured, the Lowland Observatory reported.',
  ],
  ['place', 'The Northern Army captured Kubra, the Lowland Observatory reported.'],
  ['actor', 'The Hill Brigade captured Hazra, the Lowland Observatory reported.'],
  ['source', 'The Northern Army captured Hazra, the Valley Front reported.'],
  ['date', 'On 3 May, the Northern Army captured Hazra, the Lowland Observatory reported.'],
  ['verb', 'The Northern Army shelled Hazra, the Lowland Observatory reported.'],
  ['toll', 'The Northern Army captured Hazra, and eight people were displaced, the Lowland Observatory reported.'],
  ['quotation', 'The Northern Army captured Hazra, the Lowland Observatory reported: “Hazra is a ruin.”'],
];

describe('the check of a sentence', () => {
  test.each(RIGHT)('lets pass what the claim says: %s', (text) => {
    expect(reasons(text)).toEqual([]);
    expect(missing(text)).toEqual([]);
  });

  test.each(WRONG)('finds another %s', (_, text) => {
    expect(reasons(text)).not.toEqual([]);
  });

  test.each(WRONG)(
    'is not needed for that: who checks it by the evidence alone finds another %s as well',
    (_, text) => {
      expect(missing(text)).not.toEqual([]);
    },
  );

  test.each([
    ['cites nothing', { claims: [] }],
    ['cites a claim that is not on record', { claims: ['a#c1', 'x#c9'] }],
    ['cites a claim of something else', { claims: ['a#c1', 'b#c1'] }],
  ] as const)('finds a sentence that %s', (_, more) => {
    expect(reasons(RIGHT[1]!, more)).not.toEqual([]);
  });

  test('finds loaded words, marked ones in any case and others in lower case, but not within quotation marks', () => {
    expect(reasons('The terrorist Northern Army captured Hazra, the Lowland Observatory reported.').join()).toContain(
      'loaded',
    );
    expect(
      reasons('The Northern Army of the regime captured Hazra, the Lowland Observatory reported.').join(),
    ).toContain('loaded');
    expect(loadedWordsIn('They said “regime”.', ground.loaded)).toEqual([]);
  });

  test('finds a happening of which every cited claim is a denial, and a denial that nobody made', () => {
    expect(reasons('The Northern Army captured Hazra, the Valley Front reported.', { claims: ['a#c2'] })).toContain(
      'no cited claim says that it happened',
    );
    expect(reasons('The Lowland Observatory denied it.').join()).toContain('denied');
    expect(reasons('The Valley Front denied it.', { claims: ['a#c1', 'a#c2'] })).toEqual([]);
  });

  test('counts again what was counted', () => {
    const one = { text: 'One event of 1 May was told by one source.', events: [] };
    const reckoned = (value: number) => [{ value, what: 'events' as const, of: [event.id] }];
    expect(reasons(one.text, { ...one, reckoned: reckoned(1) })).toEqual([]);
    expect(reasons('Two events of 1 May were told.', { events: [], reckoned: reckoned(2) })).not.toEqual([]);
  });

  test('drops from a brief what it finds, and says so in its log', () => {
    const brief = briefOf({
      ...data,
      names: { ...names, army: { name: 'Quite Another Force', short: null, kind: 'state-forces' } },
    });
    expect(brief.dropped).toEqual([]);
    const false_ = { ...event, time: { start: '2024-05-09', end: '2024-05-09' } };
    const wrong = briefOf({ ...data, events: [{ event: false_, claims: [told, denied] }] });
    expect(wrong.dropped.length).toBeGreaterThan(0);
    expect(wrong.dropped[0]!.because.join()).toContain('the date 9 May is in no cited claim');
    expect(wrong.measures.printed).toBe(wrong.measures.planned - wrong.dropped.length);
  });
});

describe('loaded words', () => {
  let general: Map<string, string>;
  beforeAll(() => {
    general = new Map(loadedTerms.map(([term, neutral]) => [term, neutral]));
  });

  test.each(loadedTerms)('“%s” is in no sentence, whether the reader marked it or not', (term, neutral) => {
    const made = recorded({ type: 'air-strike', agent: 'army', target: `${term} positions` });
    const participants = made.claim.participants.map((one) => (one.role === 'target' ? { ...one, actor: null } : one));
    const casualties = [{ ...toll('killed', 3), who: `${term} fighters` }];
    const plain = changed(made, { participants, casualties });
    const marked = changed(plain, { loaded: [{ text: term, neutral, span: { start: 0, end: 1 } }] });
    for (const claim of [plain, marked]) {
      const { text } = sentenceOfEvent(eventOf([claim]), [claim], { nameOf, loaded: general });
      expect(loadedWordsIn(text, { general, marked: new Map([[term, neutral]]) }), text).toEqual([]);
    }
  });
});
