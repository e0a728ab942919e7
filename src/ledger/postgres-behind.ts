/** Rows that wait to be sent take memory. */
const MOST = 50;

/**
 * What is written in a transaction is not waited for: one works out the next rows while PostgreSQL writes the last. Everything
 * is done in the order in which it is asked for, so what is read afterwards finds what was written; that something failed is
 * told at the next question, and at the latest instead of the commit.
 */
export class Behind {
  #open = false;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #failure: { readonly error: unknown } | null = null;

  /** Sends something that nobody needs the answer of; outside a transaction it is waited for. */
  async send(work: () => Promise<unknown>): Promise<void> {
    this.#tell();
    if (!this.#open) return void (await this.#inTurn(work));
    this.#waiting++;
    const sent = this.#inTurn(async () => {
      // After the first failure PostgreSQL refuses all that follows.
      if (!this.#failure) await work();
    });
    void sent
      .catch((error: unknown) => {
        this.#failure ??= { error };
      })
      .finally(() => this.#waiting--);
    if (this.#waiting >= MOST) await this.#settle();
  }

  /** Asks something. Throws what failed before it. */
  async ask<T>(text: string, work: () => Promise<T>): Promise<T> {
    const [word] = text.split(' ', 1);
    if (word === 'rollback') {
      await this.#last;
      this.#forget();
    } else {
      await this.#settle();
      if (word === 'commit') this.#forget();
    }
    const answer = await this.#inTurn(work);
    if (word === 'begin') this.#open = true;
    return answer;
  }

  /** Begins a work when the one before it has ended, well or not. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => {});
    return turn;
  }

  async #settle(): Promise<void> {
    await this.#last;
    this.#tell();
  }

  #tell(): void {
    if (this.#failure) throw this.#failure.error;
  }

  #forget(): void {
    this.#open = false;
    this.#failure = null;
  }
}
