import { describe, expect, test } from 'vitest';
import { allStatuses, meaningOf, phases, recordTypes, statusesOf } from './vocabulary';

const everyStatus = recordTypes.flatMap((type) =>
  statusesOf(type).map((status) => [type, status] as const),
);

describe('statuses', () => {
  test.each(everyStatus)('%s: %s counts in a phase', (type, status) => {
    const { phase, inForce } = meaningOf(type, status);
    expect(phases).toContain(phase);
    // Only what goes on or is done can have effect on the ground.
    if (inForce) expect(['pagar', 'genomford']).toContain(phase);
  });

  test('every type can be planned or is at least under way, and has more than one status', () => {
    for (const type of recordTypes) {
      const found = statusesOf(type).map((status) => meaningOf(type, status).phase);
      expect(found.some((phase) => phase === 'planerad' || phase === 'pagar')).toBe(true);
      expect(new Set(statusesOf(type)).size).toBe(statusesOf(type).length);
      expect(statusesOf(type).length).toBeGreaterThan(1);
    }
  });

  test('all statuses are listed once', () => {
    expect(new Set(allStatuses).size).toBe(allStatuses.length);
    expect(new Set(everyStatus.map(([, status]) => status))).toEqual(new Set(allStatuses));
  });

  test.each(['i_drift', '', 'Planerad', 'constructor', 'toString', '__proto__'])(
    'a camera word or nonsense (%j) is no status of a training',
    (status) => {
      expect(() => meaningOf('kompetens', status)).toThrow(`"${status}"`);
    },
  );
});
