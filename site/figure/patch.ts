import { attributeText } from './tree.ts';
import type { Element as TreeElement, Tree } from './tree.ts';

/**
 * Makes the children of `host` look as `trees` say. Elements stay in place where name and `data-key` agree, so that
 * transitions run and the focus is kept.
 */
export function patchChildren(host: Element, trees: readonly Tree[]): void {
  const keyed = new Map<string, Element>();
  for (const child of host.children) {
    const key = child.getAttribute('data-key');
    if (key !== null) keyed.set(key, child);
  }
  trees.forEach((tree, index) => {
    const place = host.childNodes[index];
    if (typeof tree === 'string') {
      if (place?.nodeType === Node.TEXT_NODE) {
        if (place.nodeValue !== tree) place.nodeValue = tree;
      } else host.insertBefore(document.createTextNode(tree), place ?? null);
      return;
    }
    const node = elementFor(tree, place, keyed) ?? document.createElementNS(host.namespaceURI, tree.name);
    if (node !== place) host.insertBefore(node, place ?? null);
    patchElement(node, tree);
  });
  while (host.childNodes.length > trees.length) host.lastChild!.remove();
}

function elementFor({ name, attributes }: TreeElement, place: ChildNode | undefined, keyed: Map<string, Element>): Element | undefined {
  const key = attributeText(attributes['data-key']);
  const found = key === null ? place : keyed.get(key);
  return found instanceof Element && found.localName === name && found.getAttribute('data-key') === key ? found : undefined;
}

function patchElement(node: Element, { attributes, children }: TreeElement): void {
  const wanted = new Set<string>();
  for (const [key, value] of Object.entries(attributes)) {
    const text = attributeText(value);
    if (text === null) continue;
    wanted.add(key);
    if (node.getAttribute(key) !== text) node.setAttribute(key, text);
  }
  for (const { name } of Array.from(node.attributes)) if (!wanted.has(name)) node.removeAttribute(name);
  patchChildren(node, children);
}
