/** A part of the CIB that can be fetched and pushed by itself: pcs's names, which are those of the elements. */
export type CibScope = (typeof cibScopes)[number];

export const cibScopes = [
  'acls',
  'alerts',
  'configuration',
  'constraints',
  'crm_config',
  'fencing-topology',
  'nodes',
  'op_defaults',
  'resources',
  'rsc_defaults',
  'tags',
] as const;
