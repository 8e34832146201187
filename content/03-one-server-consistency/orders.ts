/** Steps of one transaction: read, write, commit. */
export const STEPS = 3;

/**
 * Every order in which the steps of so many transactions can come, each transaction's own steps in their order: 20 for
 * two, 1,680 for three.
 *
 * @example allOrders(2)[0] // => '111222'
 */
export function allOrders(count: number): string[] {
  const orders: string[] = [];
  const left = Array.from({ length: count }, () => STEPS);
  const extend = (order: string): void => {
    if (order.length === count * STEPS) orders.push(order);
    left.forEach((steps, index) => {
      if (steps === 0) return;
      left[index]! -= 1;
      extend(order + String(index + 1));
      left[index]! += 1;
    });
  };
  extend('');
  return orders;
}

/** Whether the text is an order of two or three transactions. */
export const isOrder = (text: string): boolean => [2, 3].some((count) => fits(text, count));

/** The order, or for another number of transactions the one in which they take turns. */
export const orderFor = (order: string, count: number): string =>
  fits(order, count) ? order : Array.from({ length: STEPS * count }, (_, slot) => String((slot % count) + 1)).join('');

const fits = (text: string, count: number): boolean =>
  text.length === count * STEPS && Array.from({ length: count }, (_, index) => String(index + 1)).every((who) => text.split(who).length === STEPS + 1);

/** The order with the step at `slot` one place earlier: the nearest step of another transaction comes after it instead. */
export function movedEarlier(order: string, slot: number): string {
  let other = slot - 1;
  while (other >= 0 && order[other] === order[slot]) other -= 1;
  if (other < 0) return order;
  const slots = order.split('');
  slots.splice(slot, 0, ...slots.splice(other, 1));
  return slots.join('');
}
