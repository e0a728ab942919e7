import type { EventField, FieldVersion } from '../model/index.ts';
import { rangeText } from './tolls.ts';

/** A field in words, version by version: "killed 8 to 12: government 8, opposition 12"; sources of no side are "independent". */
export function fieldInWords({ name, versions, interval }: EventField): string {
  const total = interval && versions.length > 1 ? ` ${rangeText(interval)}` : '';
  return `${name}${total}: ${versions.map(versionInWords).join(', ')}`;
}

const versionInWords = ({ sides, text }: FieldVersion): string =>
  `${sides.map((side) => side ?? 'independent').join(' and ')} ${text}`;
