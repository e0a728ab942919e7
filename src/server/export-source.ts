import { type Desk, withBranches } from '../desk/index.ts';
import type { EventFilter } from '../model/index.ts';
import { type ExportSource, type ProfileId, sourceFor } from '../sitrep.ts';
import { viewerOf } from './shown.ts';

/** What a ledger has that fits a filter, as a profile shows it; what is kept back does not make anything be found. */
export function exportOf(desk: Desk, filter: EventFilter, profile: ProfileId): ExportSource {
  const { ledger, sitrep } = desk;
  const wanted = withBranches(desk, filter);
  const { sides: _, grades: __, contradicted: ___, ...ofClaims } = wanted;
  const { claims, showsPlace } = viewerOf(desk, profile);
  const source = {
    claims: async function* () {
      for await (const walked of ledger.walkClaims(ofClaims))
        if (claims([walked.recorded], ofClaims).length > 0) yield walked;
    },
    events: () => ledger.walkEvents(wanted, profile === 'full' ? 'full' : 'shown'),
    control: async function* () {
      for (const record of await ledger.control({ in: filter.in })) if (showsPlace(record.place)) yield record;
    },
    archive: ledger.archive,
  };
  return sourceFor(source, sitrep.profile(profile), sitrep.who);
}
