/** What `pacer help` tells beside commands, by the word typed; `topics` lists them. */
export const topicNames: readonly string[] = [
  'topics',
  'exit-status',
  'environment',
  'glossary',
  'coming-from-pcs',
  'coming-from-crmsh',
  'coming-from-the-documents',
];
