/**
 * What is written in a transaction is sent without waiting for the answer before it: one works out the next rows while
 * PostgreSQL writes the last. A connection does everything in the order in which it is asked, so what is read afterwards finds
 * what was written; that something failed is told at the next question, and at the latest instead of the commit.
 */
export class Behind {
  #open = false;
  #sent: Promise<unknown>[] = [];
  #failure: { readonly error: unknown } | null = null;

  /** Sends something that nobody needs the answer of; outside a transaction it is waited for. */
  async send(work: () => Promise<unknown>): Promise<void> {
    this.#tell();
    if (!this.#open) return void (await work());
    this.#sent.push(
      work().catch((error: unknown) => {
        this.#failure ??= { error };
      }),
    );
    if (this.#sent.length >= MOST) await this.#settle();
  }

  /** Asks something. Throws what failed before it, of which its own failure is only the echo. */
  async ask<T>(text: string, work: () => Promise<T>): Promise<T> {
    const [word] = text.split(' ', 1);
    if (word === 'rollback') {
      this.#forget();
      return work();
    }
    if (word === 'commit') {
      await this.#settle();
      this.#forget();
      return work();
    }
    this.#tell();
    try {
      const answer = await work();
      if (word === 'begin') this.#open = true;
      return answer;
    } catch (error) {
      this.#tell();
      throw error;
    }
  }

  async #settle(): Promise<void> {
    await Promise.all(this.#sent);
    this.#sent = [];
    this.#tell();
  }

  #tell(): void {
    if (this.#failure) throw this.#failure.error;
  }

  #forget(): void {
    this.#open = false;
    this.#sent = [];
    this.#failure = null;
  }
}

/** Rows that wait to be sent take memory. */
const MOST = 50;
