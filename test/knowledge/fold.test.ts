import { describe, expect, it } from 'vitest';
import { isShortCapitals, nameKey, partsOf } from '../../src/knowledge/fold.ts';

describe('folding names', () => {
  it.each([
    ["Ma'arrat al-Numan", 'maarrat al numan'],
    ['Ma’arrat al‑Numan', 'maarrat al numan'],
    ['MAʿARRAT AL NUʿMĀN', 'maarrat al numan'],
    ['Médecins Sans Frontières', 'medecins sans frontieres'],
    ["People's Protection Units", 'people s protection units'],
    ['People’s Protection Units', 'people s protection units'],
    ['The Hague', 'hague'],
    ['U.S. Central Command', 'us central command'],
    ['Łódź', 'lodz'],
    ['Şırnak', 'sirnak'],
    ['Su-24', 'su 24'],
    ['Збройні Сили', 'зброині сили'],
  ])('%s has the key "%s"', (name, key) => {
    expect(nameKey(name)).toBe(key);
  });

  it('gives a token the parts that names are made of', () => {
    expect(partsOf('al-Qaeda')).toEqual(['al', 'qaeda']);
    expect(partsOf("'s")).toEqual(['s']);
    expect(partsOf('’')).toEqual([]);
    expect(partsOf(',')).toEqual([',']);
    expect(partsOf('D.C.')).toEqual(['dc']);
  });

  it('knows the abbreviations that are only matched as written', () => {
    expect(['US', 'U.S.', 'IS', 'HTS', 'M23'].map(isShortCapitals)).toEqual([true, true, true, true, true]);
    expect(['Us', 'NATO forces', 'Hamas', '25', 'ISIL-K'].map(isShortCapitals)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});
