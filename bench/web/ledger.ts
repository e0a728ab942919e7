import { initLedger, openLedger } from '../../src/ledger/index.ts';
import { FUSER } from '../ledger/fuser.ts';
import { dayOfWar, LAST_DAY, reportOf, reportsIn } from '../ledger/war.ts';

const OUTLETS = 4;
const AT_ONCE = 100;

/**
 * Makes a ledger of so many events of the made-up war of bench/ledger: the reports of one of its four outlets, each of which
 * tells of ten happenings that no other report tells of.
 */
export async function makeLedger(file: string, events: number): Promise<void> {
  await (await initLedger(file, 'bench')).close();
  const ledger = await openLedger(file, FUSER);
  const all = reportsIn(events * OUTLETS);
  const numbers = Array.from({ length: all / OUTLETS }, (_, at) => at * OUTLETS);
  for (let first = 0; first < numbers.length; first += AT_ONCE) {
    const reports = numbers.slice(first, first + AT_ONCE).map((number) => reportOf(number, all));
    await ledger.record(reports, dayOfWar(LAST_DAY));
    if (first % 1000 === 0) process.stderr.write(`  ${first} of ${numbers.length} reports\n`);
  }
  await ledger.close();
}
