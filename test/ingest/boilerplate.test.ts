import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FEATURES } from '../../src/ingest/boilerplate/features.ts';
import { INLINE } from '../../src/ingest/boilerplate/inline.ts';
import { ingestText } from '../../src/ingest/index.ts';
import type { BoilerplateKind } from '../../src/model/reading.ts';

const FIRST =
  'On Monday, rebel fighters withdrew from the village of Qarra after two days of fighting, the provincial council said.';
const SECOND =
  'At least four soldiers were killed when a shell struck their post near the bridge, and five others were wounded.';

/** What is set apart of a text: kind and words. */
const apart = (text: string): readonly (readonly [BoilerplateKind, string])[] =>
  ingestText(text).report.boilerplate.map(({ start, end, kind }) => [kind, text.slice(start, end)] as const);

const between = (passage: string): string => `${FIRST}\n\n${SECOND}\n\n${passage}`;

describe('passages that are no reporting are set apart by kind', () => {
  test.each<[BoilerplateKind, string]>([
    ['share-plea', 'Please click the like button below and share this story with your friends.'],
    ['share-plea', 'Note that we are also on Telegram: follow us on Telegram for hourly updates.'],
    ['share-plea', 'Sign up for our weekly newsletter and never miss a dispatch from the front.'],
    ['share-plea', 'Download our free app to get breaking news on your phone.'],
    ['share-plea', 'Share on Facebook'],
    ['share-plea', 'Facebook Twitter WhatsApp'],
    ['share-plea', '#Qarra #Norland'],
    [
      'donate-plea',
      'Our work depends on readers like you. If you value independent reporting, please make a small donation via PayPal.',
    ],
    ['donate-plea', 'Become a member today and support our journalism.'],
    [
      'donate-plea',
      'Help Hill Monitor in its work. If you are able, please support the project on Patreon: https://patreon.example/hill',
    ],
    ['notice', 'Editor’s note: The spelling of the village in the headline has been changed.'],
    ['notice', 'This is a developing story. Check back for updates.'],
    ['notice', 'An earlier version of this article gave the wrong name of the bridge.'],
    ['notice', 'Warning: graphic images below. Viewer discretion is advised.'],
    ['disclaimer', 'Disclaimer: Hill Monitor is not liable for errors in texts of its guests.'],
    [
      'disclaimer',
      'The views expressed in this article are those of the author and do not necessarily reflect the editorial policy of Hill Monitor.',
    ],
    ['disclaimer', 'The information on this site is provided for general information purposes only.'],
    ['copyright', '© 2021 Hill Monitor. All rights reserved.'],
    ['copyright', 'No part of this report may be reproduced without the written permission of the publisher.'],
    [
      'copyright',
      'This page may contain copyrighted material whose use was not authorized by the copyright owner. We believe that this is fair use.',
    ],
    ['contact', 'For press inquiries: desk@hillmonitor.example'],
    ['contact', 'Media contact: Rana Haddad, +44 20 7946 0000'],
    ['contact', 'Do you have information about this attack? Contact us at tips@hillmonitor.example.'],
    ['related-links', 'Read more: Army shells three villages, killing ten'],
    ['related-links', 'Also read | Who holds the hills of the north'],
    ['related-links', 'Related: Rebels seize bridge'],
    ['related-links', 'Click here to read the full report.'],
    ['caption', 'Photo: Smoke rises after an air strike on Qarra, Monday.'],
    ['caption', 'Illustrative image. A destroyed tank near the bridge, March 2021.'],
    ['caption', 'File photo shows a checkpoint at the bridge of Qarra.'],
    ['caption', 'In this March 2, 2021 photo, a soldier stands at the bridge.'],
    ['caption', 'A soldier at the bridge (Photo by Tom Reed)'],
    ['caption', 'Image credit: Hill Monitor'],
    ['cookie', 'We use cookies to improve your visit. Manage your preferences or accept all cookies.'],
    ['cookie', 'Please enable JavaScript to see this page.'],
    ['navigation', 'Home > News > Norland'],
    ['navigation', 'Back to top'],
    ['navigation', 'Advertisement'],
    ['navigation', '12 comments'],
    ['navigation', 'Tags: Qarra, army, shelling'],
    ['byline', 'Articles by: Hill Monitor'],
    ['byline', 'Reporting by Rana Haddad in Qarra; editing by Tom Reed'],
    ['byline', 'Agencies contributed to this story.'],
    ['byline', 'This report was first published by Hill Monitor.'],
  ])('%s: %s', (kind, passage) => {
    expect(apart(between(passage))).toEqual([[kind, passage]]);
    // in the middle of a text as well
    expect(apart(`${FIRST}\n\n${passage}\n\n${SECOND}`)).toEqual([[kind, passage]]);
  });

  test('a long notice is one passage', () => {
    const notice =
      'Disclaimer: What is said here is the sole responsibility of the authors. The Institute for Hill Studies will not be responsible for any incorrect statement in this text. The Institute grants permission to republish its texts on community sites, as long as the source is acknowledged with a link. For print, contact: desk@hills.example';
    expect(apart(between(notice))).toEqual([['disclaimer', notice]]);
  });

  test.each<[string, BoilerplateKind, string]>([
    ['tags, until the next line that is none', 'navigation', 'Tags:\nnorthern front\nQarra\nNorland army 2021'],
    [
      'headlines under a label',
      'related-links',
      'Read also\nArmy Shells Three Villages, Killing Ten\nWho Holds the Hills',
    ],
    [
      'whole sentences under a label at the end',
      'related-links',
      'Useful reading:\nShelling killed three people in Dar on Sunday.\nThe army reported forty clashes on 2 March.',
    ],
    ['buttons', 'share-plea', 'Share:\nFacebook\nTelegram'],
    [
      'a chain of headlines without a label',
      'related-links',
      'Army Shells Three Villages\nWho Holds the Hills\nMarket Opens Again in Dar',
    ],
  ])('%s', (_, kind, list) => {
    expect(apart(between(list))).toEqual([[kind, list]]);
  });

  test('bylines and dates are set apart where they are lines of their own', () => {
    const text = `Truce holds in the north\n\nBy Rana Haddad\nPublished: 4 March 2021, 10:30\n\n${FIRST}\n\n${SECOND}`;
    expect(apart(text)).toEqual([
      ['byline', 'By Rana Haddad'],
      ['byline', 'Published: 4 March 2021, 10:30'],
    ]);
    expect(apart(`QARRA, March 4 (HNA) - ${FIRST}\n\n${SECOND}`)).toEqual([]);
    expect(apart(`4 March 2021 ${FIRST}`)).toEqual([]);
    expect(apart(`By Monday evening the army held the bridge.\n\n${FIRST}`)).toEqual([]);
  });

  test('a sentence that closes a paragraph of reporting leaves the paragraph', () => {
    expect(apart(`${FIRST} ${SECOND} This is a developing story and will be updated.`)).toEqual([
      ['notice', 'This is a developing story and will be updated.'],
    ]);
    expect(apart(`${SECOND} (Reporting by Rana Haddad; Editing by Tom Reed)`)).toEqual([
      ['byline', '(Reporting by Rana Haddad; Editing by Tom Reed)'],
    ]);
  });

  test('furniture in a text that was copied in one piece is cut out of it', () => {
    expect(apart(`4 March 2021 ${FIRST} Tags Norland Qarra Hill Front An army unit ${SECOND.toLowerCase()}`)).toEqual([
      ['navigation', 'Tags Norland Qarra Hill Front'],
    ]);
    expect(
      apart(`4 March 2021 ${FIRST} Tags Norland hill raids truce Qarra Norland gunners shelled the old road.`),
    ).toEqual([['navigation', 'Tags Norland hill raids truce Qarra']]);
    expect(apart(`Get short URL 0 14 ${FIRST} ${SECOND} Read Also`)).toEqual([
      ['navigation', 'Get short URL 0 14'],
      ['related-links', 'Read Also'],
    ]);
    expect(apart(`${FIRST} ${SECOND} ${FIRST} R. Haddad / Reed`)).toEqual([['byline', 'R. Haddad / Reed']]);
    expect(apart(`${FIRST}\n![A burnt house](house.png)\n${SECOND}`)).toEqual([
      ['caption', '![A burnt house](house.png)'],
    ]);
  });
});

describe('reporting is never set apart', () => {
  test.each([
    '“We will support our troops until the end, and we ask you to share this burden,” the minister said on Monday.',
    'The minister told reporters: “Our work would not be possible without your help, and if you are able, please join us.”',
    'He called on civilians to follow the army’s orders and to contact the nearest checkpoint.',
    'The army said it was not responsible for the attack, and denied that its aircraft were in the area.',
    'The group claimed responsibility for the bombing in a statement on its Telegram channel on Sunday.',
    'The rebels posted a video on Twitter that shows a burning tank near the bridge.',
    'Satellite images show that the runway of the airbase was hit at least twice.',
    'Photographs and videos from the scene showed destroyed houses and two burnt vehicles.',
    'Residents shared photos of the damaged hospital, where three nurses were killed.',
    'Turkey and Norland signed a deal on the use of the base, the foreign ministry said.',
    'Norland donated fifty armoured vehicles to the army in March.',
    'The council appealed for donations of blood after the shelling wounded forty people.',
    'The editor of a local newspaper was killed when a car bomb exploded outside his office.',
    'The bridge was closed, and the right to use it was granted to the militia under a licence of the council.',
    'Fighters pressed on toward the town and hit the button of a roadside bomb as the convoy passed.',
    'According to the agreement, all rights of the fighters who surrendered would be respected.',
    'For more than two hours, shells fell on the market of Dar.',
    'More on the southern front: the army advanced two kilometres, and lost three tanks.',
    'Related clashes in the hills left ten dead.',
    'See-saw fighting went on around the dam.',
    'A support unit of the 4th Brigade followed on Tuesday and took up positions in the village.',
    'Police fired tear gas at protesters who had called on social media to join the march.',
    'Contact was lost with a patrol of six soldiers north of Dar.',
    'Our correspondent in Qarra saw two helicopters fire rockets at the ridge.',
    'Homes, shops and a school were destroyed',
    'Dar: two killed, five wounded',
    'Norland',
  ])('%s', (passage) => {
    expect(apart(`${FIRST}\n\n${passage}\n\n${SECOND}`)).toEqual([]);
    expect(apart(passage)).toEqual([]);
  });

  test('headings of places in the middle stay, and so does a last paragraph', () => {
    expect(
      apart(
        `${FIRST}\nNorland\n. Near Dar, one strike destroyed a tank.\nSudland\n. Near Qarra, two strikes hit a depot.\n${SECOND}`,
      ),
    ).toEqual([]);
  });

  test('reporting after a list of links in the middle stays', () => {
    expect(apart(`${FIRST}\n\nRead also\n\n${SECOND}\n\n${FIRST}\n\n${SECOND}`)).toEqual([
      ['related-links', 'Read also'],
    ]);
  });

  test('reports in telegram style without stops stay', () => {
    const text = 'Clashes near Dar\nShelling of Qarra, two killed\nArmy sends tanks to bridge\nDrone downed over hills';
    expect(apart(text)).toEqual([]);
  });

  test('the days of a chronicle stay', () => {
    expect(apart(`How the north fell\n\n4 March 2021\n\n${FIRST}\n\n6 March 2021\n\n${SECOND}`)).toEqual([]);
  });
});

describe('the tables', () => {
  test.each(FEATURES.map(({ kind, pattern, example }) => ({ kind, pattern, example })))(
    '$kind has "$example"',
    ({ pattern, example }) => {
      expect(pattern.test(example)).toBe(true);
    },
  );

  test.each(INLINE.map(({ pattern, example }) => ({ pattern, example })))(
    'the row for "$example" finds all of it',
    ({ pattern, example }) => {
      expect([...`${FIRST} ${example}`.matchAll(pattern)].map(([words]) => words)).toEqual([example]);
    },
  );
});

const report = new URL('../../../shared/reports/maarat-al-numan.txt', import.meta.url);
const readIfThere = (): string | null => {
  try {
    return readFileSync(report, 'utf8');
  } catch {
    return null;
  }
};
const real = readIfThere();

describe('a real report with notices at its end', () => {
  test.skipIf(real === null)(
    `${real === null ? '(skipped: ../shared/reports is not there) ' : ''}has its notices set apart and its facts read`,
    () => {
      const { text, boilerplate, author, publisher, published } = ingestText(real!).report;
      expect({ author, publisher, published }).toEqual({
        author: 'South Front',
        publisher: 'Global Research',
        published: null,
      });
      expect(boilerplate.map(({ kind }) => kind)).toEqual([
        'share-plea',
        'donate-plea',
        'byline',
        'disclaimer',
        'copyright',
        'contact',
      ]);
      expect(boilerplate[0]!.start).toBe(text.indexOf('Note to readers'));
      expect(boilerplate.at(-1)!.end).toBe(text.length);
    },
  );
});
