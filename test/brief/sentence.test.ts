import { describe, expect, test } from 'vitest';
import { loadedWordsIn, sentenceOfEvent } from '../../src/brief/index.ts';
import type { RecordedClaim } from '../../src/model/index.ts';
import { recorded } from '../support/recorded.ts';
import { SENTENCES } from './sentence-table.ts';
import { changed, EVENT_TYPES, eventOf, fullClaim, nameOf } from './sentences.ts';

const SPAN = { start: 0, end: 1 };
const said = (...claims: RecordedClaim[]): string => sentenceOfEvent(eventOf(claims), claims, { nameOf }).text;
const core = (text: string): string =>
  text.replace(/^On 1 May 2024, /, '').replace(/, the Lowland Observatory reported\.$/, '');

describe('the sentence of an event', () => {
  test.each(EVENT_TYPES)(
    'is told for the type $id with everybody, without an agent, and of nothing but its type',
    (type) => {
      const full = fullClaim(type);
      const agentless = changed(full, { participants: full.claim.participants.filter(({ role }) => role !== 'agent') });
      const bare = changed(full, { participants: [], place: null, time: null });
      expect([full, agentless, bare].map((one) => core(said(one)))).toEqual(SENTENCES[type.id]);
    },
  );

  test.each(EVENT_TYPES)('of the type $id is whole: no slot is left open, nothing stands twice', (type) => {
    for (const count of [null, { min: 1, max: 1 }, { min: 4, max: null }])
      for (const phase of [null, 'started', 'resumed', 'ongoing', 'stalled', 'repelled', 'failed', 'ended'] as const) {
        const text = said(changed(fullClaim(type), { count, phase }));
        expect(text).toMatch(/^[A-Z0-9].*[^.,; ]\.$/);
        expect(text).not.toMatch(/[{}[\]|]|undefined|null| {2}|,,| ,|\b(\w+) \1\b/);
      }
  });

  test('cites the claims that tell of it and those that deny it', () => {
    const told = recorded({ id: 'a#c1', agent: 'army', type: 'territory-captured', source: 'army' });
    const denied = recorded({
      id: 'b#c1',
      agent: 'army',
      type: 'territory-captured',
      status: 'denied',
      source: 'front',
    });
    const { text, claims } = sentenceOfEvent(eventOf([told, denied]), [told, denied], { nameOf });
    expect(text).toBe(
      'On 1 May 2024, the Northern Army captured Hazra, the Northern Army reported; the Valley Front denied it.',
    );
    expect(claims).toEqual(['a#c1', 'b#c1']);
  });

  test('names who counted where figures differ', () => {
    const text = said(
      recorded({ agent: 'army', killed: 8, source: 'army' }),
      recorded({ agent: 'army', killed: [12, null], source: 'front' }),
    );
    expect(text).toBe(
      'On 1 May 2024, the Northern Army carried out air strikes in Hazra, the Northern Army and the Valley Front reported; ' +
        'the Northern Army counted eight people killed and the Valley Front at least 12 people.',
    );
  });

  test('says a figure that all give within the clause', () => {
    expect(said(recorded({ agent: 'army', killed: [31, null] }))).toBe(
      'On 1 May 2024, the Northern Army carried out air strikes in Hazra, killing more than 30 people, the Lowland Observatory reported.',
    );
    expect(said(recorded({ type: 'killing', agent: 'army', killed: 1 }))).toBe(
      'On 1 May 2024, the Northern Army killed one person in Hazra, the Lowland Observatory reported.',
    );
    expect(said(recorded({ type: 'clash', agent: 'army', target: 'brigade', killed: 3 }))).toBe(
      'On 1 May 2024, the Northern Army fought with the Hill Brigade in Hazra, and three people were killed, the Lowland Observatory reported.',
    );
  });

  test('tells what is only alleged as an accusation', () => {
    const attribution = [{ text: 'front', span: SPAN, actor: 'front', named: true, evidence: 'none-given' as const }];
    const claim = changed(recorded({ type: 'chemical-attack', agent: 'army' }), { status: 'alleged', attribution });
    const event = eventOf([changed(claim, { status: 'asserted' })]);
    const alleged = { ...event, claims: event.claims.map((one) => ({ ...one, standing: 'alleges' as const })) };
    expect(sentenceOfEvent(alleged, [claim], { nameOf }).text).toBe(
      'On 1 May 2024, the Valley Front accused the Northern Army of carrying out a chemical attack in Hazra, offering no evidence.',
    );
  });

  test('names both who are blamed, each with who names them', () => {
    const text = said(
      recorded({ agent: 'army', source: 'front', killed: 5 }),
      recorded({ agent: 'front', source: 'army', killed: 5 }),
    );
    expect(text).toBe(
      'On 1 May 2024, air strikes took place in Hazra, killing five people, the Valley Front and the Northern Army reported; ' +
        'as those who did it, the Valley Front named the Northern Army and the Northern Army named the Valley Front.',
    );
  });

  test('says how many and with what', () => {
    const instrument = { text: 'barrel bombs', name: 'barrel bomb', class: 'bomb', span: SPAN };
    const many = changed(recorded({ agent: 'army', target: 'brigade' }), { count: { min: 37, max: null }, instrument });
    expect(core(said(many))).toBe(
      'the Northern Army carried out at least 37 air strikes on the Hill Brigade in Hazra, using barrel bombs',
    );
    const twice = changed(recorded({ type: 'obstruction', agent: 'army' }), { count: { min: 2, max: 2 } });
    expect(core(said(twice))).toBe('the Northern Army blocked movement twice in Hazra');
  });

  test('says on whose word an outlet speaks that names nobody', () => {
    const cited = { text: 'local sources', span: SPAN, actor: null, named: false, evidence: 'not-said' as const };
    const claim = changed(recorded({ agent: 'army' }), { status: 'reported', attribution: [cited] });
    expect(said(claim)).toMatch(/, the Lowland Observatory reported, citing local sources\.$/);
    const passive = changed(recorded({ agent: 'army' }), { status: 'reported' });
    expect(said(passive)).toMatch(/, the Lowland Observatory reported, without naming a source\.$/);
  });

  test('never repeats a loaded word, whichever claim it was marked in', () => {
    const made = recorded({ target: 'terrorist positions' });
    const { participants } = made.claim;
    const marked = changed(recorded({ id: 'm#c1' }), {
      loaded: [{ text: 'terrorist', neutral: 'militant', span: SPAN }],
    });
    const unknown = changed(made, { participants: participants.map((one) => ({ ...one, actor: null })) });
    const text = said(unknown, marked);
    expect(text).toContain('militant positions were struck from the air in Hazra');
    expect(loadedWordsIn(text, { marked: new Map([['terrorist', 'militant']]), general: new Map() })).toEqual([]);
  });

  test('does not mix claims: who took one place is not said to have taken the other', () => {
    const there = recorded({ id: 'x#c1', type: 'territory-captured', agent: 'army', place: 'Hazra' });
    const near = recorded({
      id: 'y#c1',
      type: 'territory-captured',
      agent: 'air-force',
      place: 'Somewhere',
      source: 'state-radio',
    });
    const event = eventOf([there]);
    const both = { ...event, claims: [...event.claims, { ...event.claims[0]!, id: 'y#c1' }] };
    expect(sentenceOfEvent(both, [near, there], { nameOf }).text).toContain('the Northern Army captured Hazra');
  });

  test('leaves the date out on a page about that day, and the year where it is asked for', () => {
    const claim = recorded({ agent: 'army' });
    const event = eventOf([claim]);
    expect(sentenceOfEvent(event, [claim], { nameOf, day: '2024-05-01' }).text).toMatch(/^The Northern Army/);
    expect(sentenceOfEvent(event, [claim], { nameOf, year: false }).text).toMatch(/^On 1 May, the/);
  });
});
