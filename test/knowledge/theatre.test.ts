import { describe, expect, it } from 'vitest';
import { createKnowledge } from '../../src/knowledge/index.ts';
import type { Actor, Theatre } from '../../src/model/index.ts';
import { busySince } from '../support/cpu.ts';
import { library } from './library.ts';

describe('telling the theatre', () => {
  it.each<[string, string | null]>([
    ['Houthi fighters fired a missile from Hodeidah towards Marib, a Yemeni officer said.', 'yemen'],
    ['Ukrainian units pulled back from two villages near Pokrovsk, and Russian guns shelled Chasiv Yar.', 'ukraine'],
    ['Peshmerga officers in Erbil said that the road from Mosul to Sinjar was open.', 'iraq'],
    ['The Rapid Support Forces shelled El Fasher, in North Darfur, for a third day.', 'sudan'],
    ['JNIM fighters blocked the road between Gao and Timbuktu in northern Mali.', 'sahel'],
    ['Arakan Army troops entered a town in Rakhine as Myanmar jets circled.', 'myanmar'],
    ['The committee met on Tuesday to discuss the price of bread.', null],
    ['', null],
  ])('%s → %s', (text, theatre) => {
    expect(library.detectTheatre(text)).toBe(theatre);
  });

  it('takes under 30 ms for ten kilobytes', () => {
    const text =
      'Houthi fighters fired a missile from Hodeidah towards Marib, said the Saudi-led coalition in Riyadh. '.repeat(
        100,
      );
    library.detectTheatre(text);
    const begun = process.cpuUsage();
    library.detectTheatre(text);
    expect(busySince(begun)).toBeLessThan(30);
  });
});

const actor = (id: string, more: Partial<Actor> = {}): Actor => ({
  id,
  name: id,
  kind: 'rebel-group',
  aliases: {},
  sides: [],
  parents: [],
  acled: [],
  pack: 'hills',
  ...more,
});
const theatre: Theatre = {
  id: 'hills',
  name: 'Hills',
  countries: [],
  hints: [],
  sides: { crown: 'The crown', league: 'The league', northland: 'Northland' },
  members: [{ actor: 'eastland', side: 'crown', from: '2010' }],
  actors: [
    actor('royal-guard', {
      sides: [
        { side: 'crown', to: '2015-03-01' },
        { side: 'league', from: '2015-03-02' },
      ],
    }),
    actor('first-battalion', { parents: [{ parent: 'royal-guard' }] }),
    actor('river-band', {
      parents: [
        { parent: 'royal-guard', to: '2012' },
        { parent: 'hill-band', from: '2013' },
      ],
    }),
    actor('hill-band', { sides: [{ side: 'league' }] }),
    actor('northland', { kind: 'country' }),
    actor('northland-military', { parents: [{ parent: 'northland' }] }),
    actor('eastland', { kind: 'country' }),
    actor('loop-a', { parents: [{ parent: 'loop-b' }] }),
    actor('loop-b', { parents: [{ parent: 'loop-a' }] }),
  ],
  outlets: [
    {
      id: 'hill-post',
      name: 'The Hill Post',
      aliases: ['HP News'],
      kind: 'newspaper',
      domains: ['hillpost.example', 't.me/hillpost'],
      pack: 'hills',
    },
  ],
  places: [],
  weapons: [],
  words: {
    naming: [
      { words: ['the army', 'crown forces'], actor: 'royal-guard' },
      { words: ['the brothers'], actor: 'hill-band', sides: ['league'] },
    ],
    loaded: [{ words: ['Crown’s bandits'], neutral: 'royal guard' }],
  },
};
const hills = createKnowledge([theatre], null, { theatre: 'hills' });

describe('sides', () => {
  it.each<[string, string | null, string | null]>([
    ['royal-guard', '2014', 'crown'],
    ['royal-guard', '2015-03-01', 'crown'],
    ['royal-guard', '2015-03-02', 'league'],
    ['royal-guard', null, null],
    ['first-battalion', '2011-05-05', 'crown'],
    ['river-band', '2011', 'crown'],
    ['river-band', '2014-01', 'league'],
    ['hill-band', null, 'league'],
    ['northland-military', '2000', 'northland'],
    ['eastland', '2009-12-31', null],
    ['eastland', '2012', 'crown'],
    ['loop-a', '2012', null],
    ['nobody', '2012', null],
  ])('%s on %s is on the side %s', (id, on, side) => {
    expect(hills.sideOf(id, on)).toBe(side);
  });
});

describe('local words', () => {
  it('tells whom a generic naming means, and in whose mouth', () => {
    expect(hills.namedBy('The army', null)?.id).toBe('royal-guard');
    expect(hills.namedBy('crown forces', 'league')?.id).toBe('royal-guard');
    expect(hills.namedBy('the brothers', 'league')?.id).toBe('hill-band');
    expect(hills.namedBy('the brothers', 'crown')).toBeNull();
    expect(hills.namedBy('the fleet', null)).toBeNull();
  });

  it('keeps loaded words with neutral ones, folded', () => {
    expect(hills.loaded.get("crown's bandits")).toBe('royal guard');
    expect(library.knowledge(null).loaded.get('daesh')).toBe('Islamic State');
  });
});

describe('outlets', () => {
  it.each<[string, string | null]>([
    ['https://www.hillpost.example/2020/01/a?b=c', 'hill-post'],
    ['news.hillpost.example', 'hill-post'],
    ['https://t.me/hillpost/120', 'hill-post'],
    ['https://t.me/otherpost/120', null],
    ['Hill Post', 'hill-post'],
    ['hp news', 'hill-post'],
    ['Valley Post', null],
    ['', null],
  ])('%s belongs to %s', (text, id) => {
    expect(hills.outletOf(text)?.id ?? null).toBe(id);
  });
});
