/** The submission's Box under its contract's type. */
import { Box } from '#submission';
import type { BoxClass, BoxLike, BoxOptions } from './contract.ts';

export const openBox = <V>(options: BoxOptions<V>): BoxLike<V> => new (Box as BoxClass)<V>(options);
