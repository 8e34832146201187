/** One file a stage; the order here is that of lab.json. */
import './suite/append.ts';
import './suite/matching.ts';
import './suite/commit.ts';
import './suite/acks.ts';
import './suite/terms.ts';
import './suite/network.ts';
