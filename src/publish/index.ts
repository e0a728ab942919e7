export { NAME_WITHHELD, publishClaim } from './claim.ts';
export { publishEvent } from './event.ts';
export {
  FULL,
  type KnownName,
  type Names,
  NO_NAMES,
  type Profile,
  type ProfileId,
  type Published,
  publishProfile,
  type Withheld,
} from './profile.ts';
export { PUBLISH_RULES, type PublishRule, type RuleId } from './rules.ts';
export { type PublishedText, publishText } from './text.ts';
