import type { Speed } from '#figure/speed.ts';
import { allOrders } from './orders.ts';
import { execute } from './transactions.ts';

/** Steps of transactions. */
export const speed: Speed = {
  events() {
    let events = 0;
    while (events < 100_000)
      for (const order of allOrders(3)) events += execute({ story: 'stock', method: 'plain', count: 3, order, key: false }).events.length;
    return events;
  },
};
