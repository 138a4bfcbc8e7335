import { describe, expect, test } from 'vitest';
import { fieldsOf } from '@/domain/fields';
import { recordTypes } from '@/domain/vocabulary';
import { groupedFields } from './field-groups';

describe('groupedFields', () => {
  test.each(recordTypes)(
    'shows every field of %s once, but for those the panel shows elsewhere',
    (type) => {
      const shown = Object.values(groupedFields(type)).flat();
      const elsewhere = [
        'name',
        'status',
        'statusBasis',
        'statedDistricts',
        'sources',
        'extendsId',
        'leadsTo',
        'walkPoint',
        'previousWalk',
        'roundWalk',
        'stops',
        'legs',
        'observations',
        'dialogue',
        'interventions',
        'situationReports',
        'causes',
        'actionPlan',
        'meetings',
      ];
      const all = Object.keys(fieldsOf(type)).filter((key) => !elsewhere.includes(key));
      expect([...shown].sort()).toEqual(all.sort());
    },
  );

  test('puts the decisive fields first, money with those who pay, dates under when', () => {
    const groups = groupedFields('trygghetsinvestering');
    expect(groups.who).toEqual([
      'implementation',
      'responsible',
      'partners',
      'funding',
      'amountSek',
      'appliedSek',
      'grantedSek',
      'outcomeSek',
      'committee',
      'upkeep',
    ]);
    expect(groupedFields('tillstandsomrade').when).toEqual([
      'startDate',
      'endDate',
      'timeText',
      'weeklyHours',
      'hours',
      'applicationDate',
      'decisionDate',
      'validUntil',
      'renewalDate',
    ]);
  });
});
