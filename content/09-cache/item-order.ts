const NONE = -1;

/** Items in a line, newest first. Every operation but `items` takes the same time however long the line is. */
export interface ItemOrder {
  has(item: number): boolean;
  pushFront(item: number): void;
  remove(item: number): void;
  /** The item at the far end, or null in an empty line. */
  last(): number | null;
  size(): number;
  /** From the front to the far end. */
  items(): number[];
}

/** A doubly linked list kept in two arrays, for items numbered 0 … itemLimit − 1. */
export function createItemOrder(itemLimit: number): ItemOrder {
  // The extra cell closes the circle: its neighbours are the front and the far end.
  const anchor = itemLimit;
  const before = new Int32Array(itemLimit + 1).fill(NONE);
  const after = new Int32Array(itemLimit + 1).fill(NONE);
  before[anchor] = anchor;
  after[anchor] = anchor;
  let size = 0;

  const pushFront = (item: number): void => {
    const front = after[anchor]!;
    before[item] = anchor;
    after[item] = front;
    before[front] = item;
    after[anchor] = item;
    size += 1;
  };
  const remove = (item: number): void => {
    after[before[item]!] = after[item]!;
    before[after[item]!] = before[item]!;
    before[item] = NONE;
    after[item] = NONE;
    size -= 1;
  };
  const items = (): number[] => {
    const line: number[] = [];
    for (let item = after[anchor]!; item !== anchor; item = after[item]!) line.push(item);
    return line;
  };
  return {
    has: (item) => after[item] !== NONE,
    pushFront,
    remove,
    last: () => (size === 0 ? null : before[anchor]!),
    size: () => size,
    items,
  };
}
