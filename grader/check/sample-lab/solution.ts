/** Counts what is told to it and forgets nothing. */
export class Tally {
  #sum = 0;
  #count = 0;

  add(amount: number): void {
    if (amount < 0) throw Object.assign(new RangeError('an amount is below zero'), { code: 'NEGATIVE' });
    this.#sum += amount;
    this.#count += 1;
  }

  mean(): number {
    return this.#count === 0 ? 0 : this.#sum / this.#count;
  }
}
