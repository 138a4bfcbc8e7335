/** Items with keys by their place: for those that have no names of their own, and are made anew together. */
export function keyed<Item>(items: readonly Item[]): { key: string; item: Item }[] {
  return items.map((item, at) => ({ key: String(at), item }));
}
