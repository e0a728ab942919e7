import type { EventFilter } from '../model/index.ts';
import { type ExportSource, type ProfileId, sourceFor } from '../sitrep.ts';
import { withBranches } from './branches.ts';
import type { Desk } from './desk.ts';

/** What a ledger has that fits a filter, as a profile shows it: for every format. Nothing is read before it is asked for. */
export function exportSource(desk: Desk, filter: EventFilter, profile: ProfileId): ExportSource {
  const { ledger, sitrep } = desk;
  const wanted = withBranches(desk, filter);
  const { sides: _, grades: __, contradicted: ___, ...ofClaims } = wanted;
  const source = {
    claims: () => ledger.walkClaims(ofClaims),
    events: () => ledger.walkEvents(wanted),
    control: async function* () {
      yield* await ledger.control({ in: filter.in });
    },
    archive: ledger.archive,
  };
  return sourceFor(source, sitrep.profile(profile), sitrep.who);
}
