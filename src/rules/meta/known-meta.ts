/** What a value has to be; `any`: free text, or checked by the rules for nodes. */
export type MetaValueKind =
  | 'any'
  | 'boolean'
  | 'count'
  | 'duration'
  | 'role'
  | 'score'
  | 'threshold'
  /** One of these words, in any letter case. */
  | readonly string[];

/** What a set of meta attributes stands in; `device`: a fencing device. */
export type MetaElement = 'primitive' | 'device' | 'group' | 'clone' | 'bundle';
export type MetaPlace = MetaElement | 'rsc_defaults' | 'op_defaults';

type Known = Readonly<Record<string, MetaValueKind>>;

/** The meta attributes that Pacemaker looks for in this place, with what their values have to be. */
export function knownMeta(place: MetaPlace): Known {
  return knownIn[place];
}

/** The kind of element that has a meta attribute of this name. */
export function homeOf(name: string): MetaElement | undefined {
  return (['primitive', 'clone', 'group', 'device'] as const).find((element) => name in knownIn[element]);
}

/** Pacemaker Explained, "Resource Meta-Attributes"; what is around a resource hands them on to it. */
const ofEvery: Known = {
  'allow-migrate': 'boolean',
  'allow-unhealthy-nodes': 'boolean',
  'container-attribute-target': 'any',
  critical: 'boolean',
  'failure-timeout': 'duration',
  'is-managed': 'boolean',
  maintenance: 'boolean',
  'migration-threshold': 'threshold',
  'multiple-active': ['block', 'stop_only', 'stop_start', 'stop_unexpected'],
  priority: 'score',
  requires: ['nothing', 'quorum', 'fencing', 'unfencing'],
  'resource-stickiness': 'score',
  'restart-type': 'any',
  'target-role': 'role',
};

/** "Pacemaker Remote", section 3.1; Pacemaker looks for them in primitives alone. */
const ofGuest: Known = {
  'external-ip': 'any',
  'remote-addr': 'any',
  'remote-allow-migrate': 'boolean',
  'remote-connect-timeout': 'any',
  'remote-node': 'any',
  'remote-port': 'any',
};

/** Pacemaker Explained, "Clone Options"; `master-…` are the old names. */
const ofClone: Known = {
  'clone-max': 'count',
  'clone-min': 'count',
  'clone-node-max': 'count',
  'globally-unique': 'boolean',
  interleave: 'boolean',
  'master-max': 'count',
  'master-node-max': 'count',
  notify: 'boolean',
  ordered: 'boolean',
  promotable: 'boolean',
  'promoted-max': 'count',
  'promoted-node-max': 'count',
};

const ofGroup: Known = { collocated: 'boolean', ordered: 'boolean' };
const ofDevice: Known = { provides: 'any' };

/** Pacemaker Explained, "Operation Properties"; the times are another rule's. */
const ofOperations: Known = {
  enabled: 'boolean',
  interval: 'any',
  'interval-origin': 'any',
  'on-fail': ['block', 'demote', 'fence', 'ignore', 'restart', 'restart-container', 'standby', 'stop'],
  'record-pending': 'boolean',
  role: 'any',
  'start-delay': 'any',
  timeout: 'any',
};

const knownIn: Readonly<Record<MetaPlace, Known>> = {
  primitive: { ...ofEvery, ...ofGuest },
  device: { ...ofEvery, ...ofDevice },
  group: { ...ofEvery, ...ofGroup },
  clone: { ...ofEvery, ...ofClone },
  bundle: ofEvery,
  rsc_defaults: { ...ofEvery, ...ofGuest, ...ofClone, ...ofGroup, ...ofDevice },
  op_defaults: ofOperations,
};
