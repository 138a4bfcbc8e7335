/** 128 random bits: no two tabs, browsers or planners make the same. */
const idBytes = 16;

/** A new id, 32 hexadecimal digits. Unlike crypto.randomUUID it can be had on pages served without TLS too. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(idBytes));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
