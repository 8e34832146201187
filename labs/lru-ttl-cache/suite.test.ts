/** One file a stage; the order here is that of lab.json. */
import './suite/order.ts';
import './suite/cost.ts';
import './suite/ttl.ts';
import './suite/expiry.ts';
import './suite/events.ts';
import './suite/leak.ts';
