import type { EventTypeId } from '../model/index.ts';

/** Clauses for some words of a type, tried before those of the type. */
export interface ClauseWords {
  /** The word of the text that tells of it. */
  readonly on: RegExp;
  readonly active: readonly string[];
  readonly passive?: readonly string[];
  /** As a noun, with the preposition that follows: "withdrawal from"; and what stands after it where nothing is named. */
  readonly noun?: readonly [noun: string, preposition: string, other?: string];
}

/**
 * How one type of happening is told. A clause has slots: {agent}, {target}, {recipient}, {holder}, {topic}, {tool} (the
 * instrument), {place} (a place that is what it is about), {people} (who is counted, else the target), {noun} ("an air strike",
 * "at least 37 air strikes") and {was} ("was" or "were", by what stands first). What is in square brackets is left out
 * where its slots are empty. "captured|capturing": the second word is for "accused the army of capturing …".
 */
export interface ClauseRow {
  /** Begin with the agent. The first whose slots are filled is taken. */
  readonly active: readonly string[];
  /** Begin with something else; the last one needs nothing. */
  readonly passive: readonly string[];
  /** Said in a nearer word where the text has one: "entered" rather than "deployed". The first that fits the text's word counts. */
  readonly words?: readonly ClauseWords[];
  /** Where it has a course ("the offensive resumed"), the noun for it, where the label will not do. */
  readonly course?: string;
  /** A name for it, for one and for many, where the label of the type says more than every text of it. */
  readonly names?: readonly [one: string, many: string];
  /** True where "killing five" may follow: it was done to those who suffered it. */
  readonly harms?: true;
}

const strike = (noun: string, how: string): ClauseRow => ({
  active: [
    '{agent} carried|carrying out {counted}[ on {target}][, using {tool}]',
    `{agent} struck|striking {target} ${how}[, using {tool}]`,
    '{agent} carried|carrying out {noun}[, using {tool}]',
  ],
  passive: [
    '{counted} hit {target}[ {where}]',
    `{target} {was} struck ${how}[ {where}][ with {tool}]`,
    '{noun}[ involving {tool}] took place[ {where}]',
  ],
  course: noun,
  harms: true,
});

/** THE TABLE of clauses, one row a type of event. */
export const CLAUSES: Readonly<Record<EventTypeId, ClauseRow>> = {
  offensive: {
    active: ['{agent} carried|carrying on an offensive[ against {target}]'],
    passive: ['an offensive[ against {target}] was under way'],
  },
  'ground-attack': {
    // "Attacked" and "hit" leave the means open.
    names: ['attack', 'attacks'],
    active: [
      '{agent} carried|carrying out {counted}[ on {target}][, using {tool}]',
      '{agent} attacked|attacking {target}[, using {tool}]',
      '{agent} carried|carrying out {noun}[, using {tool}]',
    ],
    passive: ['{target} came under attack[ {where}]', '{noun} took place[ {where}]'],
  },
  clash: {
    active: [
      '{agent} fought|fighting with {target}',
      '{agents} fought|fighting each other',
      '{agent} took|taking part in fighting',
    ],
    passive: [
      '{counted} with {target} took place[ {where}]',
      'fighting involving {target} took place[ {where}]',
      '{noun} took place[ {where}]',
    ],
    course: 'clashes',
  },
  'territory-captured': {
    words: [
      {
        on: /^(?:recaptur|re-captur|retak|retook|regain|reclaim|recover|retriev)/i,
        noun: ['recapture', 'of'],
        active: ['{agent} recaptured|recapturing {place}[ from {holder}]'],
        passive: ['{place} {was} recaptured[ from {holder}]'],
      },
    ],
    active: [
      '{agent} captured|capturing {place}[ from {holder}]',
      '{agent} captured|capturing {target}[ from {holder}]',
      '{agent} captured|capturing territory[ from {holder}]',
    ],
    passive: [
      '{place} {was} captured[ from {holder}]',
      '{target} {was} captured[ from {holder}][ {where}]',
      'territory was captured[ from {holder}][ {where}]',
    ],
  },
  'territory-transferred': {
    words: [
      {
        on: /^(?:withdr|retreat|left|leav|pull|abandon|flee|fled|evacuat)/i,
        noun: ['withdrawal', 'from'],
        active: [
          '{agent} withdrew|withdrawing from {place}',
          '{agent} withdrew|withdrawing from {target}',
          '{agent} withdrew|withdrawing',
        ],
        passive: ['a withdrawal from {place} took place', 'a withdrawal took place[ {where}]'],
      },
      { on: /^(?:hand|transfer|ced)/i, noun: ['handover', 'of'], active: [] },
    ],
    active: [
      '{agent} handed|handing {place} over to {recipient}',
      '{agent} handed|handing {target} over to {recipient}',
      '{agent} withdrew|withdrawing from {place}',
      '{agent} withdrew|withdrawing from {target}',
      '{agent} withdrew|withdrawing',
    ],
    passive: [
      '{place} passed to {recipient}',
      '{place} passed out of the hands of {holder}',
      '{place} changed hands by withdrawal or handover',
      '{target} changed hands by withdrawal or handover[ {where}]',
      'a withdrawal or handover took place[ {where}]',
    ],
  },
  control: {
    active: [
      '{agent} held|holding {place}[ against {holder}]',
      '{agent} held|holding {target}[ against {holder}]',
      '{agent} held|holding territory[ against {holder}]',
    ],
    passive: [
      'control of {place} was disputed by {holder}',
      'control of {place} was described',
      'control of {target} was described[ {where}]',
      'control of territory was described[ {where}]',
    ],
  },
  siege: {
    words: [
      {
        on: /^(?:cut|sever)/i,
        noun: ['cutting', 'of', 'access'],
        active: [
          '{agent} cut|cutting {road}',
          '{agent} cut|cutting off {place}',
          '{agent} cut|cutting {target}',
          '{agent} cut|cutting off access',
        ],
        passive: [
          '{road} {was} cut',
          '{place} {was} cut off',
          '{target} {was} cut[ {where}]',
          'access was cut off[ {where}]',
        ],
      },
      {
        on: /^(?:encircl|surround)/i,
        noun: ['encirclement', 'of'],
        active: ['{agent} encircled|encircling {place}', '{agent} encircled|encircling {target}'],
      },
    ],
    active: [
      '{agent} besieged|besieging {place}',
      '{agent} besieged|besieging {target}',
      '{agent} laid|laying a siege',
    ],
    passive: ['{place} {was} under siege', '{target} {was} under siege[ {where}]', 'a siege was under way[ {where}]'],
  },
  'air-strike': strike('air strikes', 'from the air'),
  'drone-strike': strike('drone strikes', 'by drone'),
  'missile-strike': {
    ...strike('missile strikes', 'with missiles'),
    active: [
      '{agent} carried|carrying out {counted}[ on {target}][, using {tool}]',
      '{agent} struck|striking {target} with {tool}',
      '{agent} struck|striking {target} with missiles',
      '{agent} carried|carrying out {noun}[, using {tool}]',
    ],
    passive: [
      '{counted} hit {target}[ {where}][ with {tool}]',
      '{tool} struck {target}[ {where}]',
      '{target} {was} struck by missile fire[ {where}]',
      '{noun}[ involving {tool}] took place[ {where}]',
    ],
  },
  shelling: {
    active: [
      '{agent} shelled|shelling {target} {counted-times}[, using {tool}]',
      '{agent} shelled|shelling {target}[, using {tool}]',
      '{agent} shelled|shelling {site}[, using {tool}]',
      '{agent} carried|carrying out {counted}[, using {tool}]',
      '{agent} carried|carrying out shelling[, using {tool}]',
    ],
    passive: [
      '{target} {was} shelled[ {counted-times}][ {where}][ with {tool}]',
      '{counted}[ involving {tool}] took place[ {where}]',
      '{site} {was} shelled[ with {tool}]',
      'shelling[ with {tool}] took place[ {where}]',
    ],
    course: 'shelling',
    harms: true,
  },
  bombing: {
    active: [
      '{agent} carried|carrying out {counted}[ of {target}][, using {tool}]',
      '{agent} set|setting off {tool}[ against {target}]',
      '{agent} bombed|bombing {target}',
      '{agent} carried|carrying out {noun}',
    ],
    passive: [
      '{counted} of {target} took place[ {where}]',
      '{tool} exploded[ {where}][, hitting {target}]',
      '{target} {was} hit by an explosion[ {where}]',
      '{noun} took place[ {where}]',
    ],
    harms: true,
  },
  'suicide-bombing': {
    active: ['{agent} carried|carrying out {noun}[ against {target}][, using {tool}]'],
    passive: ['{target} {was} hit by {noun}[ {where}][ with {tool}]', '{noun}[ involving {tool}] took place[ {where}]'],
    harms: true,
  },
  'grenade-attack': {
    active: ['{agent} carried|carrying out {noun}[ on {target}][, using {tool}]'],
    passive: ['{target} {was} hit by {noun}[ {where}]', '{noun} took place[ {where}]'],
    harms: true,
  },
  'chemical-attack': {
    active: ['{agent} carried|carrying out {noun}[ on {target}][, using {tool}]'],
    passive: ['{target} {was} hit by {noun}[ {where}][ with {tool}]', '{noun}[ involving {tool}] took place[ {where}]'],
    harms: true,
  },
  shooting: {
    active: ['{agent} opened|opening fire on {target}[, using {tool}]', '{agent} opened|opening fire[, using {tool}]'],
    passive: ['{target} came under fire[ {where}]', '{noun} took place[ {where}]'],
    harms: true,
  },
  'shoot-down': {
    words: [
      {
        on: /^(?:shot|shoot|down|brought)/i,
        noun: ['shooting down', 'of'],
        active: [
          '{agent} shot|shooting down {things}[, using {tool}]',
          '{agent} shot|shooting down {target}[ of {holder}][, using {tool}]',
        ],
        passive: ['{things} {was} shot down[ {where}]', '{target}[ of {holder}] {was} shot down[ {where}]'],
      },
      {
        on: /^intercept/i,
        noun: ['interception', 'of'],
        active: [
          '{agent} intercepted|intercepting {things}[, using {tool}]',
          '{agent} intercepted|intercepting {target}[ of {holder}][, using {tool}]',
        ],
        passive: ['{things} {was} intercepted[ {where}]', '{target}[ of {holder}] {was} intercepted[ {where}]'],
      },
    ],
    active: [
      '{agent} shot|shooting down or intercepted|intercepting {things}[, using {tool}]',
      '{agent} shot|shooting down or intercepted|intercepting {target}[ of {holder}][, using {tool}]',
      '{agent} carried|carrying out {noun}[, using {tool}]',
    ],
    passive: [
      '{things} {was} shot down or intercepted[ {where}]',
      '{target}[ of {holder}] {was} shot down or intercepted[ {where}]',
      '{noun} took place[ {where}]',
    ],
  },
  'attack-on-civilians': {
    active: [
      '{agent} attacked|attacking {target}[, using {tool}]',
      '{agent} carried|carrying out {noun}[, using {tool}]',
    ],
    passive: ['{target} {was} attacked[ {where}]', '{noun} took place[ {where}]'],
    harms: true,
  },
  killing: {
    active: ['{agent} killed|killing {people}[, using {tool}]', '{agent} carried|carrying out {noun}[, using {tool}]'],
    passive: ['{people} {was} killed[ {where}]', '{noun} took place[ {where}]'],
  },
  abduction: {
    active: ['{agent} abducted|abducting {people}', '{agent} carried|carrying out {noun}'],
    passive: ['{people} {was} abducted[ {where}]', '{noun} took place[ {where}]'],
  },
  arrest: {
    active: ['{agent} arrested|arresting {people}', '{agent} made|making {noun}'],
    passive: ['{people} {was} arrested[ {where}]', '{noun} {was} made[ {where}]'],
  },
  'sexual-violence': {
    active: ['{agent} committed|committing {noun}[ against {target}]'],
    passive: ['{target} suffered sexual violence[ {where}]', '{noun} {was} committed[ {where}]'],
  },
  torture: {
    active: ['{agent} tortured|torturing {people}', '{agent} committed|committing {noun}'],
    passive: ['{people} {was} tortured[ {where}]', '{noun} {was} committed[ {where}]'],
  },
  'property-destruction': {
    words: [
      {
        on: /^destr/i,
        noun: ['destruction', 'of'],
        active: [
          '{agent} destroyed|destroying {things}[ of {holder}][, using {tool}]',
          '{agent} destroyed|destroying {target}[ of {holder}][, using {tool}]',
        ],
        passive: [
          '{things}[ of {holder}] {was} destroyed[ {where}]',
          '{target}[ of {holder}] {was} destroyed[ {where}]',
        ],
      },
      {
        on: /^damag/i,
        noun: ['damage', 'to'],
        active: [
          '{agent} damaged|damaging {things}[ of {holder}][, using {tool}]',
          '{agent} damaged|damaging {target}[ of {holder}][, using {tool}]',
        ],
        passive: ['{things}[ of {holder}] {was} damaged[ {where}]', '{target}[ of {holder}] {was} damaged[ {where}]'],
      },
    ],
    active: [
      '{agent} destroyed|destroying {things}[ of {holder}][, using {tool}]',
      '{agent} damaged|damaging or destroyed|destroying {target}[ of {holder}][, using {tool}]',
      '{agent} destroyed|destroying or damaged|damaging property[ of {holder}][, using {tool}]',
    ],
    passive: [
      '{things}[ of {holder}] {was} destroyed[ {where}]',
      '{target}[ of {holder}] {was} destroyed or damaged[ {where}]',
      'property[ of {holder}] was destroyed or damaged[ {where}]',
    ],
  },
  looting: {
    active: ['{agent} looted|looting {target}[ of {holder}]', '{agent} looted|looting property[ of {holder}]'],
    passive: ['{target}[ of {holder}] {was} looted[ {where}]', 'property[ of {holder}] was looted[ {where}]'],
  },
  'weapons-seized': {
    active: ['{agent} seized|seizing {target}[ of {holder}]', '{agent} seized|seizing weapons[ of {holder}]'],
    passive: ['{target}[ of {holder}] {was} seized[ {where}]', 'weapons[ of {holder}] were seized[ {where}]'],
  },
  casualties: {
    active: ['{agent} caused|causing casualties[ among {target}]'],
    passive: ['{tolls}[ {where}]', '{target} suffered casualties[ {where}]', 'casualties were suffered[ {where}]'],
  },
  displacement: {
    words: [
      { on: /^(?:fle|flight|escap)/i, noun: ['flight', 'of'], active: [], passive: ['{people} fled[ {where}]'] },
      {
        on: /^evacuat/i,
        noun: ['evacuation', 'of'],
        active: ['{agent} evacuated|evacuating {people}'],
        passive: ['{people} {was} evacuated[ {where}]'],
      },
      { on: /^return/i, noun: ['return', 'of'], active: [], passive: ['{people} returned[ {where}]'] },
    ],
    active: ['{agent} drove|driving {people} from home', '{agent} drove|driving people from home'],
    passive: ['{people} {was} displaced[ {where}]', 'people were displaced[ {where}]'],
  },
  deployment: {
    words: [
      { on: /^enter/i, noun: ['entry', 'into'], active: ['{agent} entered|entering {place}'] },
      {
        on: /^reach/i,
        noun: ['advance', 'to'],
        active: ['{agent} reached|reaching {place}', '{agent} advanced|advancing as far as {round}'],
      },
      {
        on: /^arriv/i,
        noun: ['arrival', 'of'],
        active: ['{agent} arrived|arriving'],
        passive: ['{target} arrived[ {where}]'],
      },
      { on: /^(?:advanc|mov|head)/i, active: ['{agent} moved|moving {target}', '{agent} moved|moving forces'] },
      { on: /^patrol/i, active: ['{agent} patrolled|patrolling'] },
    ],
    active: [
      '{agent} deployed|deploying {target}[ to reinforce {recipient}][, with {tool}]',
      '{agent} deployed|deploying[ to reinforce {recipient}][, with {tool}]',
    ],
    passive: [
      '{target} {was} deployed[ to reinforce {recipient}][ {where}]',
      'forces[ of {holder}] were deployed[ to reinforce {recipient}][ {where}]',
    ],
  },
  obstruction: {
    active: [
      '{agent} blocked|blocking {target}[ {counted-times}]',
      '{agent} blocked|blocking movement[ {counted-times}]',
    ],
    passive: ['{target} {was} blocked[ {counted-times}][ {where}]', 'movement was blocked[ {counted-times}][ {where}]'],
  },
  'base-established': {
    active: ['{agent} set|setting up {target}', '{agent} set|setting up a base'],
    passive: ['{target} {was} set up[ {where}]', 'a base was set up[ {where}]'],
  },
  agreement: {
    active: ['{agent} reached|reaching an agreement[ with {partner}][ on {topic}]'],
    passive: ['an agreement[ with {partner}][ on {topic}] was reached[ {where}]'],
  },
  'ceasefire-violation': {
    active: [
      '{agent} violated|violating a ceasefire {counted-times}[ with {target}]',
      '{agent} violated|violating a ceasefire[ with {target}]',
    ],
    passive: ['{counted} took place[ {where}]', 'a ceasefire was violated[ {where}]'],
  },
  surrender: {
    active: [
      '{agent} surrendered|surrendering {target}[ to {recipient}]',
      '{agent} surrendered|surrendering[ to {recipient}]',
    ],
    passive: [
      '{target} {was} surrendered[ to {recipient}][ {where}]',
      'a surrender[ to {recipient}] took place[ {where}]',
    ],
  },
  protest: {
    active: ['{agent} protested|protesting[ against {target}][ over {topic}]'],
    passive: ['{noun}[ against {target}][ over {topic}] took place[ {where}]'],
    course: 'protests',
  },
  riot: {
    active: ['{agent} rioted|rioting[ against {target}][ over {topic}]'],
    passive: ['{noun}[ against {target}][ over {topic}] took place[ {where}]'],
  },
  threat: {
    words: [
      {
        on: /^warn/i,
        active: ['{agent} warned|warning {addressee}[ of {topic}]', '{agent} issued|issuing a warning[ of {topic}]'],
      },
    ],
    active: ['{agent} threatened|threatening {addressee}[ with {topic}]', '{agent} made|making a threat[ of {topic}]'],
    passive: ['{addressee} {was} threatened[ with {topic}]', 'a threat[ of {topic}] was made'],
  },
  accusation: {
    active: [
      '{agent} accused|accusing {target} of {topic}',
      '{agent} accused|accusing {target}',
      '{agent} made|making an accusation[ of {topic}]',
    ],
    passive: ['{target} {was} accused of {topic}', '{target} {was} accused', 'an accusation[ of {topic}] was made'],
  },
  statement: {
    words: [
      {
        on: /^(?:condemn|denounc|deplor|decr)/i,
        active: ['{agent} condemned|condemning {target}[ over {topic}]', '{agent} condemned|condemning {topic}'],
      },
      {
        on: /^(?:call|urg|appeal)/i,
        active: [
          '{agent} called|calling on {recipient} for {topic}',
          '{agent} called|calling for {topic}',
          '{agent} appealed|appealing to {recipient}',
        ],
      },
      { on: /^announc/i, active: ['{agent} announced|announcing {topic}'] },
      {
        on: /^(?:welcom|prais|hail)/i,
        active: ['{agent} welcomed|welcoming {topic}', '{agent} praised|praising {target}'],
      },
    ],
    active: ['{agent} made|making a statement[ to {recipient}][ on {topic}][ about {target}]'],
    passive: ['a statement[ on {topic}][ about {target}] was made'],
  },
  negotiation: {
    words: [
      {
        on: /^(?:met|meet)/i,
        active: ['{agent} met|meeting {partner}[ on {topic}]', '{agents} met|meeting[ on {topic}]'],
      },
      {
        on: /^discuss/i,
        active: ['{agent} discussed|discussing {topic}[ with {partner}]', '{agents} discussed|discussing {topic}'],
      },
    ],
    active: ['{agent} held|holding talks[ with {partner}][ on {topic}]'],
    passive: ['talks[ with {partner}][ on {topic}] were held[ {where}]'],
    course: 'talks',
  },
  sanction: {
    active: ['{agent} imposed|imposing sanctions[ on {addressee}]'],
    passive: ['sanctions[ on {addressee}] were imposed'],
  },
  aid: {
    active: [
      '{agent} gave|giving {topic} to {addressee}',
      '{agent} gave|giving aid[ to {addressee}]',
      '{agent} gave|giving {topic}',
    ],
    passive: ['{topic} {was} given[ to {addressee}][ {where}]', 'aid was given[ to {addressee}][ {where}]'],
    course: 'deliveries of aid',
  },
  accident: {
    active: ['{agent} had|having {noun}[ involving {target}]'],
    passive: ['{noun}[ involving {target}] took place[ {where}]'],
    harms: true,
  },
  'natural-disaster': {
    active: ['{noun}, harming {target}, took place'],
    passive: ['{noun} took place[ {where}]'],
    harms: true,
  },
  'man-made-disaster': {
    active: ['{agent} caused|causing {noun}'],
    passive: ['{noun} took place[ {where}]'],
    harms: true,
  },
  'organized-crime': {
    active: ['{agent} committed|committing {noun}[ against {target}]'],
    passive: ['{target} suffered {noun}[ {where}]', '{noun} {was} committed[ {where}]'],
  },
};

/** Types that go on for a time, and may begin, resume or continue. */
export const COURSES: ReadonlySet<EventTypeId> = new Set([
  'offensive',
  'ground-attack',
  'clash',
  'siege',
  'air-strike',
  'drone-strike',
  'missile-strike',
  'shelling',
  'displacement',
  'deployment',
  'protest',
  'riot',
  'negotiation',
  'aid',
]);
