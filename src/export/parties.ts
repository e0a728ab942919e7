import { type ActorKind, countedIn, countryOf, type Participant, type ParticipantRole } from '../model/index.ts';
import { NAME_WITHHELD } from '../publish/index.ts';
import { type Inter, interOf } from './inter.ts';
import type { ExportClaim, ExportEvent, Who, WhoOf } from './source.ts';

/** Somebody who takes part in an event. */
export interface Party {
  /** Id in the packs; null where only words are known. */
  readonly actor: string | null;
  readonly name: string;
  readonly kind: ActorKind | null;
  readonly inter: Inter | null;
  /** ISO 3166-1 alpha-2 of the country it belongs to. */
  readonly country: string | null;
  /** As ACLED would name it: dated, or by its class and the country. */
  readonly acled: string;
}

/** Who did it and to whom, by the version that most sources give, and what others say. */
export interface Parties {
  readonly agents: readonly Party[];
  readonly targets: readonly Party[];
  /** True where sources name others. */
  readonly disputed: boolean;
}

/** Years that ACLED gives to the forces of states whose packs have no name of ACLED's. */
const STATE_FORCES: Readonly<Record<string, string>> = { RU: ' (2000-)', TR: ' (2016-)', IL: ' (2009-)' };
const UNIDENTIFIED = 'Unidentified Armed Group';
const ARMED_KINDS: ReadonlySet<ActorKind> = new Set(['generic', 'unknown-armed-group']);
/** Classes of unarmed people, as ACLED names them with the country. */
const CLASSES: Partial<Record<ActorKind, string>> = {
  civilians: 'Civilians',
  people: 'Civilians',
  person: 'Civilians',
  medical: 'Civilians',
  media: 'Civilians',
  protesters: 'Protesters',
  rioters: 'Rioters',
};

/** Those who take part, as most sources tell it. Of a captured place the one who held it is the other side. */
export function partiesOf({ event, claims }: ExportEvent, whoOf: WhoOf): Parties {
  const who = whoOf(claims[0]?.recorded.theatre ?? null);
  const on = event.time?.start ?? null;
  const country = event.place?.country ?? null;
  const ids = new Set(event.claims.filter(({ standing }) => standing === 'tells').map(({ id }) => id));
  const telling = claims.filter(({ recorded }) => ids.has(recorded.id));
  const partiesIn = (roles: readonly ParticipantRole[], from: readonly ExportClaim[]): Party[] =>
    distinct(roles.flatMap((role) => participantsIn(from, role)).map((one) => partyOf(one, who, on, country)));
  // The version that most sources give, else the next that names somebody whom the packs know.
  const list = (roles: readonly ParticipantRole[], field: 'agent' | 'target'): Party[] => {
    const versions = event.fields.find(({ name }) => name === field)?.versions ?? [];
    const told = versions.map(({ claims: ids }) =>
      partiesIn(
        roles,
        telling.filter(({ recorded }) => ids.includes(recorded.id)),
      ),
    );
    return told.find((parties) => parties.some(isKnown)) ?? told[0] ?? partiesIn(roles, telling);
  };
  const targets = list(['target'], 'target').filter(isKnown);
  const harmed = targets.length ? targets : distinct(harmedIn(telling, who, on, country));
  const holders = list(['location-holder'], 'target');
  return {
    agents: list(['agent'], 'agent'),
    targets: harmed.length ? harmed : holders,
    disputed: event.fields.some(
      ({ name, agreement }) => (name === 'agent' || name === 'target') && agreement === 'contradict',
    ),
  };
}

const isKnown = ({ kind, actor }: Party): boolean => kind !== null || actor !== null;

const participantsIn = (claims: readonly ExportClaim[], role: ParticipantRole): Participant[] =>
  claims.flatMap(({ recorded }) => recorded.claim.participants.filter((one) => one.role === role));

/** Id of all who bear no arms, in the pack of the world. */
const CIVILIANS = 'civilians';

/** Who was killed or hurt, where no target is named. */
const harmedIn = (claims: readonly ExportClaim[], who: Who, on: string | null, country: string | null): Party[] =>
  claims
    .flatMap(({ recorded }) => recorded.claim.casualties)
    .map(({ actor, who: name }) => ({ actor: actor ?? (countedIn(name) === 'civilians' ? CIVILIANS : null), name }))
    .filter(({ actor }) => actor !== null)
    .map((harmed) => partyOf(harmed, who, on, country));

function partyOf(
  { actor, name }: Pick<Participant, 'actor' | 'name'>,
  who: Who,
  on: string | null,
  country: string | null,
): Party {
  const kind = actor === null ? (name === NAME_WITHHELD ? 'person' : null) : who.kindOf(actor);
  const of = actor === null ? null : who.countryOf(actor);
  const inter = kind && interOf(kind, of, country);
  return {
    actor,
    name: (actor && who.nameOf(actor)) ?? name,
    kind,
    inter,
    country: of,
    acled: acledName({ actor, name, kind, of }, who, on, country),
  };
}

/** "Military Forces of Syria (2000-2024)", "Civilians (Syria)", "Northern Brigade (2015-)". */
function acledName(
  { actor, name, kind, of }: Pick<Party, 'actor' | 'name' | 'kind'> & { readonly of: string | null },
  who: Who,
  on: string | null,
  country: string | null,
): string {
  const where = countryOf(country)?.name;
  const inCountry = (text: string): string => (where ? `${text} (${where})` : text);
  if (kind && CLASSES[kind]) return inCountry(CLASSES[kind]);
  if (actor === null || kind === null) return name;
  if (ARMED_KINDS.has(kind)) return inCountry(UNIDENTIFIED);
  const own = who.acledNameOf(actor, on);
  if (own) return own;
  const home = countryOf(of)?.name;
  if (kind === 'state-forces' && of && home) {
    const whole = `Military Forces of ${home}${STATE_FORCES[of] ?? ''}`;
    return actor.endsWith('-military') ? whole : `${whole} ${who.nameOf(actor) ?? name}`;
  }
  const { from, to } = who.yearsOf(actor);
  const years = from || to ? ` (${from ?? ''}-${to ?? ''})` : '';
  return `${who.nameOf(actor) ?? name}${years}`;
}

/** The one who did it where nobody is named, as ACLED codes it. */
export const unidentified = (country: string | null): string => {
  const where = countryOf(country)?.name;
  return where ? `${UNIDENTIFIED} (${where})` : UNIDENTIFIED;
};

const distinct = (parties: readonly Party[]): Party[] => [
  ...new Map(parties.map((party) => [party.actor ?? party.name, party])).values(),
];
