/** One file a stage; the order here is that of lab.json. */
import './suite/locate.ts';
import './suite/membership.ts';
import './suite/vnodes.ts';
import './suite/movement.ts';
import './suite/preference.ts';
import './suite/bounds.ts';
