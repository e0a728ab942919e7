/** The languages of the interface. What reports say is never translated. */
export type Language = 'en' | 'ar';

/**
 * A string in every language. `{name}` is filled in. Where a number decides the wording, `{n|one event|# events}`
 * (English) or `{n|zero|one|two|few|many|other}` (Arabic) holds the forms, `#` being the number as it is written there.
 */
export type Row = Readonly<Record<Language, string>>;

/** Strings by key. */
export type Rows = Readonly<Record<string, Row>>;
