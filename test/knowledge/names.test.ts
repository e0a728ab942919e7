import { describe, expect, it } from 'vitest';
import { createKnowledge } from '../../src/knowledge/index.ts';
import type { Theatre } from '../../src/model/index.ts';
import { library, meanings } from './library.ts';

const at = (theatre: string | null, sentence: string, index = 0): string[] =>
  meanings(library.knowledge(theatre).nameAt(sentence.split(' '), index));

describe('names in a text', () => {
  it.each<[string, string | null, string, string[]]>([
    ['the forces of a state by its adjective', null, 'Ugandan soldiers left', ['actor:uganda-military']],
    ['a state as actor and place', null, 'Uganda said', ['actor:uganda', 'place:Uganda/UG']],
    [
      'a capital as place and as seat of the government',
      null,
      'Kampala denied it',
      ['actor:uganda', 'place:Kampala/UG'],
    ],
    ['the longest name', null, 'United Nations Security Council members met', ['actor:un-security-council']],
    ['spellings with and without a hyphen', null, 'Al Shabaab fighters left', ['actor:al-shabaab']],
    ['a hyphenated token', null, 'al-Shabaab fighters left', ['actor:al-shabaab']],
    ['a possessive inside a name', null, "Sudan 's army said", ['actor:sudan-military']],
    ['a loaded name with its actor', null, 'Daesh claimed it', ['actor:islamic-state (loaded)']],
    ['a generic naming', null, 'gunmen opened fire', ['actor:gunmen']],
    ['a weapon', null, 'Grad rockets fell', ['weapon:BM-21 Grad']],
    ['an outlet', null, 'Reuters reported', ['outlet:reuters']],
    ['a division that is no town', null, 'Helmand fell', ['place:Helmand/AF']],
    ['a sea', null, 'Black Sea waters', ['place:Black Sea/null']],
    ['a town of several words', null, 'Port Harcourt was quiet', ['place:Port Harcourt/NG']],
  ])('finds %s', (_, theatre, sentence, expected) => {
    expect(at(theatre, sentence)).toEqual(expected);
  });

  it('matches short abbreviations only as written', () => {
    expect(at(null, 'IS said it')).toEqual(['actor:islamic-state']);
    expect(at(null, 'is said to be')).toEqual([]);
    expect(at(null, 'US said it')).toEqual(['actor:united-states', 'place:United States/US']);
    expect(at(null, 'in Danville , Ky . today', 3)).toEqual(['place:Kentucky/US']);
    expect(at(null, 'the Ky word', 1)).toEqual([]);
    expect(at(null, 'the W.Va . senator', 1)).toEqual(['place:West Virginia/US']);
    expect(at(null, 'an SC player', 1)).toEqual([]);
    expect(at(null, 'us both')).toEqual([]);
  });

  it('does not take the little words of a line in capitals for abbreviations', () => {
    expect(at(null, 'TOLD US THAT IT IS OVER', 1)).toEqual([]);
    expect(at(null, 'TOLD US THAT NATO IS READY', 3)).toEqual(['actor:nato']);
  });

  it('knows distinctive names in a line without capitals', () => {
    expect(at(null, 'hezbollah said so yesterday')).toEqual(['actor:hezbollah']);
    expect(at(null, 'Then hezbollah said so', 1)).toEqual([]);
  });

  it('takes no common word, given name or lower-case word for a town', () => {
    for (const word of ['Many', 'Police', 'Battle', 'March', 'Hassan', 'Clinton', 'Tal', 'mobile'])
      expect(at(null, `Then ${word} came`, 1).filter((one) => one.startsWith('place'))).toEqual([]);
  });

  it('finds towns by name, nearer countries first, then larger ones', () => {
    const tripoli = library
      .knowledge(null)
      .nameAt(['in', 'Tripoli', 'today'], 1)
      ?.entries.flatMap((entry) => (entry.kind === 'place' ? entry.places : []))
      .filter(({ kind }) => kind === 'city');
    expect(tripoli?.map(({ country }) => country)).toEqual(['LY', 'LB']);
  });

  it('knows a small town in the countries of the theatre and not elsewhere', () => {
    expect(at('ukraine', 'near Novhorodka today', 1)).toEqual(['place:Novhorodka/UA']);
    expect(at(null, 'near Novhorodka today', 1)).toEqual([]);
  });

  it('prefers the actors of the theatre to the same name elsewhere', () => {
    const pack = (id: string, actor: string): Theatre => ({
      id,
      name: id,
      countries: [],
      hints: [],
      sides: {},
      actors: [
        {
          id: actor,
          name: 'Free Hills Army',
          kind: 'rebel-group',
          aliases: {},
          sides: [],
          parents: [],
          acled: [],
          pack: id,
        },
      ],
      outlets: [],
      places: [],
      weapons: [],
      words: { naming: [], loaded: [] },
    });
    const packs = [pack('north', 'free-hills-army-north'), pack('south', 'free-hills-army-south')];
    const hit = createKnowledge(packs, null, { theatre: 'south' }).nameAt(['Free', 'Hills', 'Army'], 0);
    expect(meanings(hit)).toEqual(['actor:free-hills-army-south']);
  });

  it('takes of two bearers of a name the one of the date', () => {
    const bearer = (id: string, from: string, to?: string): Theatre['actors'][number] => ({
      id,
      name: id,
      kind: 'rebel-group',
      aliases: { en: [{ name: 'Hill Front', from, ...(to && { to }) }] },
      sides: [],
      parents: [],
      acled: [],
      pack: 'hills',
    });
    const pack: Theatre = {
      id: 'hills',
      name: 'Hills',
      countries: [],
      hints: [],
      sides: {},
      actors: [bearer('new-front', '2019'), bearer('old-front', '2001', '2018')],
      outlets: [],
      places: [],
      weapons: [],
      words: { naming: [], loaded: [] },
    };
    const on = (date: string | null) =>
      meanings(createKnowledge([pack], null, { theatre: 'hills', date }).nameAt(['Hill', 'Front'], 0))[0];
    expect([on(null), on('2005-06-01'), on('2020')]).toEqual(['actor:new-front', 'actor:old-front', 'actor:new-front']);
  });
});
