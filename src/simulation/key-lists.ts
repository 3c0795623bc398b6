/** Lists by key, in the order of first appearance. */
export type KeyLists<Key, Item> = Map<Key, Item[]>;

/** Puts an item at the end of its key's list. */
export function put<Key, Item>(lists: KeyLists<Key, Item>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
