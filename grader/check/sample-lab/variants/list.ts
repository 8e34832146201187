export class Tally {
  readonly #amounts: number[] = [];

  add(amount: number): void {
    if (amount < 0) throw Object.assign(new Error('no'), { code: 'NEGATIVE' });
    this.#amounts.push(amount);
  }

  mean(): number {
    return this.#amounts.length === 0 ? 0 : this.#amounts.reduce((sum, amount) => sum + amount, 0) / this.#amounts.length;
  }
}
