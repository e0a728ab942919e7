import type { RecordedClaim } from '../model/index.ts';
import { type Profile, publishClaim, publishEvent, publishText } from '../publish/index.ts';
import type { BriefData, ToldEvent } from './data.ts';

/** The data of a brief as they may be shown: people, protected sites and exact spots are kept back by the rules of the profile. */
export function publishedData(data: BriefData, profile: Profile): BriefData {
  if (profile.id === 'full') return data;
  const claim = (one: RecordedClaim): RecordedClaim => publishClaim(one, profile);
  const told = ({ event, claims }: ToldEvent): ToldEvent => ({
    event: publishEvent(event, profile, claims),
    claims: claims.map(claim),
  });
  return {
    ...data,
    events: data.events.map(told),
    earlier: data.earlier.map(told),
    loose: data.loose.map(claim),
    controlClaims: data.controlClaims.map(claim),
    reports: data.reports.map((one) => ({ ...one, title: one.title && publishText(one.title, profile).text })),
  };
}
