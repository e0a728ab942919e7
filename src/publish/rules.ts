/** Ids of the rules. */
export type RuleId =
  | 'person'
  | 'contact'
  | 'coordinates'
  | 'medical-site'
  | 'aid-site'
  | 'shelter'
  | 'survivor'
  | 'civilians';

/** One rule of the publish profile. */
export interface PublishRule {
  readonly id: RuleId;
  readonly protects: string;
  /** When it holds, in words. */
  readonly when: string;
  /** What is done. */
  readonly does: string;
  /** What becomes of the place of a claim: its province is all that is said, a cell of 0.1°, or it stays. */
  readonly place: 'province' | 'cell' | 'stays';
  /** A sentence to which it applies, and how it is published. */
  readonly example: { readonly text: string; readonly published: string };
}

/**
 * THE TABLE of the publish profile: what is kept back or made coarser by default, for viewers, briefs and exports. After
 * the do-no-harm rules of OCHA's data responsibility guidelines and the practice of Insecurity Insight (attacks on health
 * care at province level) and Bellingcat (no posts that identify people).
 */
export const PUBLISH_RULES: readonly PublishRule[] = [
  {
    id: 'person',
    protects: 'people by name: witnesses, victims, prisoners, fighters, officers',
    when: 'a name of a person whom no theatre pack lists; office holders and commanders that a pack lists are public and stay, and so does the by-line of a report',
    does: 'the name is blacked out in every quotation, and "name withheld" stands in its field',
    place: 'stays',
    example: {
      text: 'Yusuf Qasim, 34, was detained on Monday.',
      published: '███████████, 34, was detained on Monday.',
    },
  },
  {
    id: 'contact',
    protects: 'ways to reach people',
    when: 'a telephone number, an e-mail address or an account name',
    does: 'blacked out',
    place: 'stays',
    example: { text: 'Call +963 944 123 456 for news.', published: 'Call ████████████████ for news.' },
  },
  {
    id: 'coordinates',
    protects: 'spots that a text gives to the metre',
    when: 'coordinates in a text, as degrees or in the military grid',
    does: 'blacked out',
    place: 'stays',
    example: { text: 'A tent stood at 36.3012, 36.6921.', published: 'A tent stood at ████████████████.' },
  },
  {
    id: 'medical-site',
    protects: 'hospitals, clinics, ambulances',
    when: 'a place of medical care is struck, named, or stands in a sentence with a place; "taken to hospital" is none',
    does: 'the name of the site and of the place are blacked out; of the place only the province is said, without coordinates',
    place: 'province',
    example: {
      text: 'Shells hit the Al-Amal Hospital on Monday.',
      published: 'Shells hit the ███████ Hospital on Monday.',
    },
  },
  {
    id: 'aid-site',
    protects: 'places and convoys of aid, and those who bring it',
    when: 'a store, office, convoy or distribution of aid is struck, named, or stands in a sentence with a place',
    does: 'as with medical sites',
    place: 'province',
    example: {
      text: 'Shells hit the Al-Amal aid warehouse on Monday.',
      published: 'Shells hit the ███████ aid warehouse on Monday.',
    },
  },
  {
    id: 'shelter',
    protects: 'places where people shelter',
    when: 'a camp of displaced people, a shelter, a safe house is struck, named, or stands in a sentence with a place',
    does: 'as with medical sites',
    place: 'province',
    example: {
      text: 'Shells hit the Al-Amal camp for displaced people on Monday.',
      published: 'Shells hit the ███████ camp for displaced people on Monday.',
    },
  },
  {
    id: 'survivor',
    protects: 'survivors of sexual violence and torture',
    when: 'a claim of sexual violence or torture',
    does: 'the place is blacked out in every quotation; only the province is said, without coordinates',
    place: 'province',
    example: { text: 'A woman was raped at 36.3012, 36.6921.', published: 'A woman was raped at ████████████████.' },
  },
  {
    id: 'civilians',
    protects: 'civilians where they live and gather',
    when: 'civilians are harmed or meant, and the place is known more finely than a town or a village',
    does: 'the coordinates are those of the middle of a cell of 0.1° (some 11 km), with a radius of 8 km or more',
    place: 'cell',
    example: { text: 'Two families fled 36.3012, 36.6921.', published: 'Two families fled ████████████████.' },
  },
];

const BY_ID: ReadonlyMap<RuleId, PublishRule> = new Map(PUBLISH_RULES.map((rule) => [rule.id, rule]));

/** The row of a rule. */
export const publishRule = (id: RuleId): PublishRule => BY_ID.get(id)!;
