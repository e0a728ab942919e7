import { UserError } from '../../model/errors.ts';
import { decode } from '../decode.ts';
import { recordBytes } from '../documents/record.ts';
import { type Opened, type Part, plainPart } from './index.ts';

const CHAT = /"messages"\s*:\s*\[/;
const KIND =
  /"type"\s*:\s*"(?:public_channel|private_channel|public_supergroup|private_supergroup|private_group|personal_chat|saved_messages|bot_chat)"/;

/** True for the beginning of what Telegram's desktop writes as `result.json`: one chat, or all of them. */
export const isTelegram = (head: string): boolean =>
  /^\s*(?:\u00ef\u00bb\u00bf)?\s*\{/.test(head) && KIND.test(head) && (CHAT.test(head) || /"chats"\s*:/.test(head));

interface Chat {
  readonly name?: string | null;
  readonly id?: number;
  readonly messages?: readonly Message[];
}

interface Message {
  readonly id?: number;
  readonly type?: string;
  readonly date?: string;
  /** Seconds since 1970, of which the zone is sure. */
  readonly date_unixtime?: string;
  readonly from?: string | null;
  readonly forwarded_from?: string | null;
  readonly text?: string | readonly (string | { readonly text?: string })[];
}

/** The messages of an export that have words. A message that was passed on is of whom it came from. */
export function* readTelegram({ bytes, name }: Opened): Generator<Part> {
  for (const chat of chatsOf(decode(bytes, name), name)) {
    for (const message of chat.messages ?? []) {
      const text = textOf(message.text);
      if (message.type !== 'message' || !/\p{L}/u.test(text)) continue;
      const source = chat.name ?? message.from ?? undefined;
      const author = message.forwarded_from ?? (message.from && message.from !== source ? message.from : undefined);
      const record = recordBytes({
        id: `${chat.id ?? ''}/${message.id ?? ''}`,
        text,
        ...(source ? { source } : {}),
        ...(author ? { author } : {}),
        ...published(message),
      });
      yield plainPart(`message ${message.id ?? ''}${source ? ` of ${source}` : ''}`, record);
    }
  }
}

// Links, bold words and names are pieces of their own; together they are the text.
const textOf = (text: Message['text']): string =>
  typeof text === 'string'
    ? text
    : (text ?? []).map((piece) => (typeof piece === 'string' ? piece : (piece.text ?? ''))).join('');

function published({ date, date_unixtime: seconds }: Message): { readonly published?: string } {
  if (seconds && /^\d{1,11}$/.test(seconds))
    return { published: `${new Date(Number(seconds) * 1000).toISOString().slice(0, 19)}Z` };
  return date ? { published: date } : {};
}

function chatsOf(text: string, name: string): readonly Chat[] {
  try {
    const value = JSON.parse(text) as Chat & { readonly chats?: { readonly list?: readonly Chat[] } };
    return value.chats?.list ?? [value];
  } catch (error) {
    throw new UserError(
      'bad-json',
      `${name} looks like an export of Telegram, but is no JSON: ${(error as Error).message}`,
    );
  }
}
