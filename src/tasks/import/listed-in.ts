/** The items of a list that another program has written as text. */
interface Listed {
  items: readonly string[];
  /** Whether there are as many as the text says. */
  sure: boolean;
}

function jsonItems(text: string): readonly string[] | null {
  try {
    const value: unknown = JSON.parse(text);
    const isPlain = (item: unknown) => ['string', 'number', 'boolean'].includes(typeof item);
    return Array.isArray(value) && value.every(isPlain) ? value.map(String) : null;
  } catch {
    // Words within brackets.
    return null;
  }
}

/**
 * Reads a list as databases and GDAL write it where a format has no lists: JSON, ["a", "b"], or with its length before,
 * (2:a,b), in which a comma within an item cannot be told from one between two.
 * @returns null for a text that is no such list
 */
export function listedIn(text: string): Listed | null {
  if (/^\s*\[/.test(text)) {
    const items = jsonItems(text);
    return items && { items, sure: true };
  }
  const [, count, inside = ''] = /^\((\d+):(.*)\)$/s.exec(text.trim()) ?? [];
  if (count === undefined) return null;
  const items = inside === '' ? [] : inside.split(',').map((item) => item.trim());
  return { items, sure: items.length === Number(count) };
}
