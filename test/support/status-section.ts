/** One operation as the cluster remembers it. */
export interface RememberedOperation {
  readonly resource: string;
  /** With class and provider, e.g. `stonith::fence_xvm`; `ocf:pacemaker:Dummy` where not said. */
  readonly agent?: string;
  readonly operation: 'start' | 'stop' | 'monitor';
  /** The agent's exit status; 0 where not said. */
  readonly exitStatus?: number;
  readonly exitReason?: string;
  /** Of a connection to a guest node: the resource that starts its virtual machine. */
  readonly container?: string;
}

/** A cluster node that is up, with what it remembers of its resources; for CIBs that the real tools read. */
export function upNode(
  id: string,
  name: string,
  operations: readonly RememberedOperation[] = [],
  moreAttributes = '',
): string {
  const byResource = new Map<string, RememberedOperation[]>();
  for (const operation of operations) {
    byResource.set(operation.resource, [...(byResource.get(operation.resource) ?? []), operation]);
  }
  const history = [...byResource].map(([resource, of]) => resourceHistory(resource, name, of)).join('');
  return `<node_state id="${id}" uname="${name}" in_ccm="true" crmd="online" join="member" expected="member"${moreAttributes}><lrm id="${id}"><lrm_resources>${history}</lrm_resources></lrm></node_state>\n`;
}

/** A guest node that is up and runs nothing. */
export function upGuest(name: string): string {
  return `<node_state remote_node="true" id="${name}" uname="${name}" in_ccm="true" node_fenced="0"><lrm id="${name}"><lrm_resources/></lrm></node_state>\n`;
}

/** A cluster node that left without a word. */
export function lostNode(id: string, name: string): string {
  return upNode(id, name).replace('in_ccm="true" crmd="online"', 'in_ccm="false" crmd="offline"');
}

function resourceHistory(resource: string, node: string, operations: readonly RememberedOperation[]): string {
  const [className, provider, type] = (operations[0]?.agent ?? 'ocf:pacemaker:Dummy').split(':');
  const remembered = operations.map((operation, index) => rememberedOperation(operation, node, index + 1));
  const more = { provider: provider === '' ? undefined : provider, container: operations[0]?.container };
  const attributes = Object.entries(more).map(([name, value]) => (value ? ` ${name}="${value}"` : ''));
  return `<lrm_resource id="${resource}" type="${type}" class="${className}"${attributes.join('')}>${remembered.join('')}</lrm_resource>`;
}

function rememberedOperation(operation: RememberedOperation, node: string, call: number): string {
  const { resource, exitStatus = 0, exitReason = '' } = operation;
  const interval = operation.operation === 'monitor' ? 10000 : 0;
  const transition = `${call}:1:0:11111111-1111-1111-1111-111111111111`;
  const id = exitStatus === 0 ? `${resource}_last_0` : `${resource}_last_failure_0`;
  return `<lrm_rsc_op id="${id}" operation_key="${resource}_${operation.operation}_${interval}" operation="${operation.operation}" crm_feature_set="3.16.1" transition-key="${transition}" transition-magic="0:${exitStatus};${transition}" exit-reason="${exitReason}" on_node="${node}" call-id="${call}" rc-code="${exitStatus}" op-digest="${digestOfNoParameters}" op-status="0" interval="${interval}" last-rc-change="1700000000" exec-time="20" queue-time="0"/>`;
}

/** What an operation remembers of its parameters; another digest would mean a restart for a changed definition. */
const digestOfNoParameters = 'f2317cad3d54cec5d7d7aa7d0bf35cf8';
