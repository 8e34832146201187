/**
 * Values of a submission as short text for scripts and messages. They are hostile: no getter is
 * called, depth and length are bounded, and a proxy that throws is shown as such.
 */
const MAX_TEXT = 120;
const MAX_ITEMS = 12;
const MAX_DEPTH = 3;

/** @example format(['a', undefined, { k: 1 }]) // => '["a", undefined, {k: 1}]' */
export function format(value: unknown): string {
  let text: string;
  try {
    text = render(value, 0);
  } catch {
    text = '[unreadable]';
  }
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text;
}

function render(value: unknown, depth: number): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value.length > MAX_TEXT ? `${value.slice(0, MAX_TEXT)}…` : value);
    case 'number':
      return Object.is(value, -0) ? '-0' : String(value);
    case 'bigint':
      return `${value}n`;
    case 'function':
      return '[function]';
    case 'symbol':
      return '[symbol]';
    case 'object':
      return value === null ? 'null' : renderObject(value, depth);
    default:
      return String(value);
  }
}

function renderObject(value: object, depth: number): string {
  if (depth >= MAX_DEPTH) return '…';
  if (Array.isArray(value)) {
    const shown: string[] = [];
    for (let i = 0; i < value.length && i < MAX_ITEMS; i += 1) shown.push(render(value[i], depth + 1));
    if (value.length > MAX_ITEMS) shown.push(`… ${value.length} in all`);
    return `[${shown.join(', ')}]`;
  }
  if (value instanceof Map) return `Map(${value.size})`;
  if (value instanceof Set) return `Set(${value.size})`;
  if (value instanceof Error) return '[error]';
  const keys = Object.keys(value);
  const shown = keys.slice(0, MAX_ITEMS).map((key) => {
    const property = Object.getOwnPropertyDescriptor(value, key);
    return `${key}: ${property && 'value' in property ? render(property.value, depth + 1) : '[getter]'}`;
  });
  if (keys.length > MAX_ITEMS) shown.push('…');
  return `{${shown.join(', ')}}`;
}
