import { describe, expect, test } from 'vitest';
import { ingestText } from '../../src/ingest/index.ts';
import { readLanguage } from '../../src/ingest/language.ts';

describe('the language of a text', () => {
  test.each<[string, string]>([
    ['en', 'Two soldiers were killed near the bridge on Monday.'],
    [
      'en',
      'THE ARMY SAID ON MONDAY THAT TWO SOLDIERS WERE KILLED AND FIVE WOUNDED IN AN ATTACK ON A POST NEAR THE BORDER.',
    ],
    ['en', 'Shelling in Qarra'],
    ['en', 'Clashes in Qarra, قارة, as the army advances on the town from the west'],
    // among many names of a country few words are English
    ['en', 'Marines and NPA rebels clashed in Sitio Balite, Barangay Maligaya, Zamboanga City.'],
    ['en', 'NPA rebels ambushed a patrol in Matanao town, Surigao province, Philippines, on Friday.'],
    ['tl', 'Dinukot ng mga armado ang tatlong mangingisda sa Pangutaran, Sulu noong Lunes, ayon sa militar.'],
    ['ar', 'قتل خمسة مدنيين في غارة جوية على البلدة'],
    ['ru', 'Российские военные нанесли удар по складу боеприпасов в городе.'],
    ['uk', 'Українські військові відбили атаку поблизу села, повідомив штаб.'],
    ['he', 'מטוסים תקפו'],
    [
      'fr',
      'Quatre soldats ont été tués dans une attaque contre un poste de l’armée près de la frontière, selon des sources locales.',
    ],
    [
      'es',
      'Cuatro soldados murieron en un ataque contra un puesto del ejército cerca de la frontera, según fuentes locales de la zona.',
    ],
    [
      'de',
      'Vier Soldaten wurden bei einem Angriff auf einen Posten der Armee in der Nähe der Grenze getötet, sagte ein Sprecher.',
    ],
    ['zh', '军队周一袭击了村庄。'],
  ])('%s: %s', (language, text) => {
    expect(readLanguage(text).language).toBe(language);
  });

  test('one that is not read gives an issue and stands in the report', () => {
    const { report, issues } = ingestText('قتل خمسة مدنيين في غارة جوية على البلدة.');
    expect(report.language).toBe('ar');
    expect(issues.map(({ code }) => code)).toEqual(['language-unsupported']);
  });

  test('too little to tell is taken for English, and said so', () => {
    expect(readLanguage('Cuatro soldados').issues.map(({ code }) => code)).toEqual(['language-uncertain']);
    expect(readLanguage('12.03.2020').language).toBe('en');
  });

  test('the caller’s word decides', () => {
    expect(readLanguage('Cuatro soldados', 'es')).toMatchObject({ language: 'es' });
    expect(readLanguage('Cuatro soldados', 'English').issues).toEqual([]);
  });
});
