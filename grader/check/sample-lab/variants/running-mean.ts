/** The running mean: sums that would not fit are never made. Whole means come out exactly. */
export class Tally {
  #count = 0;
  #mean = 0;

  add(amount: number): void {
    if (amount < 0) throw Object.assign(new Error('no'), { code: 'NEGATIVE' });
    this.#count += 1;
    this.#mean += (amount - this.#mean) / this.#count;
  }

  mean(): number {
    return Math.abs(this.#mean - Math.round(this.#mean)) < 1e-9 ? Math.round(this.#mean) : this.#mean;
  }
}
