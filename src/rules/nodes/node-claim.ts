/**
 * What a command asks for: that this name and address belong to a node. One value for every command that can
 * make or change a node, so that the rules hold in all of them alike.
 */
export interface NodeClaim {
  readonly kind: 'guest' | 'remote';
  readonly name: string;
  /** Id of the VM resource; for a remote node the connection's id, which is its name. */
  readonly resource: string;
  /** Connect address; the name where it is absent or empty. */
  readonly address?: string;
  /** As typed; 3121 where it is absent. */
  readonly port?: string;
  readonly connectTimeout?: string;
  readonly reconnectInterval?: string;
  /** Names of settings that are none of the above. */
  readonly options?: readonly string[];
  /** Nobody asks for it: it stands in the configuration, and a message about it has to say whose it is. */
  readonly isConfigured?: boolean;
  /** Set where the same command makes the resource: the configuration cannot tell yet what it is. */
  readonly newResource?: NewResource;
}

export interface NewResource {
  /** The agent in full, e.g. `ocf:heartbeat:VirtualDomain`. */
  readonly agent: string;
  /** What the same command puts the resource into. */
  readonly within?: 'group' | 'clone' | 'bundle';
}

/** The address that the cluster will dial. */
export function claimedAddress({ name, address }: NodeClaim): string {
  return address === undefined || address === '' ? name : address;
}

/** The node that a message is about, where no command has just named it. */
export function whose({ name, isConfigured }: NodeClaim): { of?: string } {
  return isConfigured === true ? { of: name } : {};
}

/** What the address is called where it is set. */
export function addressSetting(kind: NodeClaim['kind']): 'remote-addr' | 'server' {
  return kind === 'guest' ? 'remote-addr' : 'server';
}

/** What the port is called where it is set. */
export function portSetting(kind: NodeClaim['kind']): 'remote-port' | 'port' {
  return kind === 'guest' ? 'remote-port' : 'port';
}
