import type { Command } from 'commander';
import { UserError } from '../model/index.ts';
import type { InputOptions } from '../sitrep.ts';

/** What `read`, `annotate` and `explain` are told of a report beside its file. */
export interface ReportFlags {
  readonly published?: string;
  readonly title?: string;
  readonly source?: string;
  readonly url?: string;
  readonly theatre?: string;
  readonly country?: string;
  readonly language?: string;
  readonly id?: string;
  readonly packs?: readonly string[];
}

/** What a command takes that reads reports. */
export const INPUTS =
  "files or web addresses: text, Markdown, HTML, PDF, Word, e-mail; feeds, Telegram's export, WARC, WACZ, CSV, JSON Lines; '-' is standard input";

/** Adds the options of a report to a command. */
export const withReportOptions = (command: Command): Command =>
  command
    .option('--published <date>', 'when the report appeared: a date or an ISO time, if the file does not say')
    .option('--title <text>', 'title, if the file does not carry one')
    .option('--source <name>', 'who printed this copy')
    .option('--url <address>', 'where the report was found; nothing is fetched')
    .option('--theatre <id>', 'theatre pack to prefer (default: told from the text)')
    .option('--country <code>', 'two letters: a hint for places that bear a common name')
    .option('--language <code>', 'language of the text (default: told from the text)')
    .option('--id <id>', 'id of the report (default: the SHA-256 of its bytes)')
    .option('--packs <folder>', 'theatre packs of your own; may be given again', collect);

const collect = (folder: string, before: readonly string[] = []): readonly string[] => [...before, folder];

/** The flags as the facade takes them. Throws a UserError where one is malformed. */
export function inputOptions(flags: ReportFlags): InputOptions {
  const { published, title, source, url, theatre, language, id } = flags;
  const country = flags.country?.toUpperCase();
  if (country !== undefined && !/^[A-Z]{2}$/.test(country)) {
    throw new UserError('bad-option', `--country takes two letters (ISO 3166-1), such as SY; got "${flags.country}".`);
  }
  return { published, title, source, url, theatre, country, language, id };
}
