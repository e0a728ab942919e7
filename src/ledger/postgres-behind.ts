/** Rows that wait to be sent take memory. */
const MOST = 50;

/** A statement that writes, and whose answer nobody needs. */
export interface Write {
  readonly table: string;
  readonly text: string;
  /** The lines that follow a COPY; null after another statement. */
  readonly lines: string | null;
}

/**
 * What is written in a transaction is not waited for, and is sent late: before something is worked out that takes its time, so
 * that PostgreSQL writes meanwhile, and at the latest before the commit. A question does not wait for it, but for the rows of
 * tables that it names: what is read afterwards finds what was written. Rows of one table are written in the order in which they
 * came. That something failed is told at the next question, and at the latest instead of the commit.
 */
export class Behind {
  readonly #write: (script: readonly Write[]) => Promise<unknown>;
  #open = false;
  #waiting: Write[] = [];
  #last: Promise<unknown> = Promise.resolve();
  #failure: { readonly error: unknown } | null = null;

  /** `write` has PostgreSQL do some statements, one after the other. */
  constructor(write: (script: readonly Write[]) => Promise<unknown>) {
    this.#write = write;
  }

  /** Takes rows of a table to be sent; outside a transaction they are waited for. */
  async send(write: Write): Promise<void> {
    if (!this.#open) return void (await this.#inTurn(() => this.#write([write])));
    this.#tell();
    this.#waiting.push(write);
    if (this.#waiting.length < MOST) return;
    await this.#inTurn(() => this.#put(this.#waiting.splice(0)));
    this.#tell();
  }

  /** Sends what waits, and does not wait until it is written. */
  meanwhile(): Promise<void> {
    return new Promise((sent) => {
      void this.#inTurn(() => {
        const written = this.#put(this.#waiting.splice(0));
        sent();
        return written;
      });
    });
  }

  /** Asks something. Throws what failed before it. */
  async ask<T>(text: string, work: () => Promise<T>): Promise<T> {
    const [word] = text.split(' ', 1);
    if (word === 'rollback') {
      this.#waiting = [];
      const answer = await this.#inTurn(work);
      this.#forget();
      return answer;
    }
    const answer = await this.#inTurn(async () => {
      await this.#put(word === 'commit' ? this.#waiting.splice(0) : this.#named(text));
      this.#tell();
      return work();
    });
    if (word === 'commit') this.#forget();
    if (word === 'begin') this.#open = true;
    return answer;
  }

  /** Begins a work when the one before it has ended, well or not. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => {});
    return turn;
  }

  /** Takes from what waits the rows of those tables that a text names. */
  #named(text: string): Write[] {
    const tables = [...new Set(this.#waiting.map(({ table }) => table))];
    const named = new Set(tables.filter((table) => new RegExp(`\\b${table}\\b`).test(text)));
    const rows = this.#waiting.filter(({ table }) => named.has(table));
    this.#waiting = this.#waiting.filter(({ table }) => !named.has(table));
    return rows;
  }

  async #put(script: readonly Write[]): Promise<void> {
    // After the first failure PostgreSQL refuses all that follows.
    if (script.length === 0 || this.#failure) return;
    try {
      await this.#write(script);
    } catch (error) {
      this.#failure = { error };
    }
  }

  #tell(): void {
    if (this.#failure) throw this.#failure.error;
  }

  #forget(): void {
    this.#open = false;
    this.#failure = null;
  }
}
