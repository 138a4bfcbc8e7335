/** Words that the pages of the administration's own work share. */
export const workText = {
  navigation: 'Förvaltningens arbete',
  kinds: {
    samverkan: 'Platssamverkan',
    tillstand: 'Ordningsvakter',
    kameror: 'Kameror',
    insatser: 'Sociala insatser',
    pengar: 'Pengar och tid',
    behov: 'Behov',
  },
} as const;
