import { NO_FACTS, type Page } from './page.ts';

/** Plain text is taken as it is, to the last character. */
export const readPlain = (text: string): Page => ({ text, facts: NO_FACTS, boilerplate: [] });
