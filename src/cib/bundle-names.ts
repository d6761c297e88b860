import { defaultRemotePort } from '../model/port.ts';
import type { CibElement } from './document.ts';

/** More replicas than any bundle has; a number typed wrong must not fill the memory. */
const mostReplicas = 10_000;

export interface BundleNames {
  /** Names of the nodes that its replicas are: only a bundle with a primitive has them. */
  readonly nodes: readonly string[];
  /** Ids of the other resources that Pacemaker makes for it: containers, addresses, the clone of its primitive. */
  readonly implicit: readonly string[];
  /** Addresses that the cluster dials for the nodes; none where the bundle has no range of addresses. */
  readonly addresses: readonly string[];
  /** The port that the nodes listen on, as written. */
  readonly port: string;
}

/** A bundle as it stands, or as a command would make it. */
export interface BundleParts {
  readonly id: string;
  /** Name of the element of the container, such as podman. */
  readonly containerType: string;
  readonly container: ReadonlyMap<string, string>;
  readonly network: ReadonlyMap<string, string>;
  readonly hasPrimitive: boolean;
}

/** Reads what the names of a bundle are made of; nothing where it has no container. */
export function bundleParts(bundle: CibElement): BundleParts | undefined {
  const container = bundle.children().find(({ name }) => /^(docker|podman|rkt)$/.test(name));
  if (container === undefined) return undefined;
  return {
    id: bundle.id,
    containerType: container.name,
    container: new Map(container.attributes()),
    network: new Map(bundle.child('network')?.attributes()),
    hasPrimitive: bundle.child('primitive') !== undefined,
  };
}

/** The names that Pacemaker gives to the parts of a bundle, as crm_simulate 2.1.5 shows them. */
export function bundleNames(parts: BundleParts | undefined): BundleNames {
  if (parts === undefined) return { nodes: [], implicit: [], addresses: [], port: '' };
  const { id, containerType, container, network, hasPrimitive } = parts;
  const promoted = positive(container.get('promoted-max') ?? container.get('masters'));
  const replicas = Math.min(positive(container.get('replicas')) ?? promoted ?? 1, mostReplicas);
  const numbers = Array.from({ length: replicas }, (_, number) => number);
  const addresses = addressesFrom(network.get('ip-range-start'), replicas);
  const clone = `${id}-${promoted === undefined ? 'clone' : 'master'}`;
  return {
    nodes: hasPrimitive ? numbers.map((number) => `${id}-${number}`) : [],
    implicit: [
      ...numbers.map((number) => `${id}-${containerType}-${number}`),
      ...addresses.map((address) => `${id}-ip-${address.replaceAll(':', '.')}`),
      ...(hasPrimitive ? [clone] : []),
    ],
    addresses: hasPrimitive ? addresses : [],
    port: network.get('control-port') ?? String(defaultRemotePort),
  };
}

/** Pacemaker takes a missing, wrong or zero number as not given. */
function positive(text: string | undefined): number | undefined {
  const number = Number.parseInt(text ?? '', 10);
  return number > 0 ? number : undefined;
}

/**
 * The addresses of the replicas: counted up in the last part of an IPv4 address, to 254, then on in the part before;
 * an IPv6 address is not counted up (2.1.5 gives the other replicas none).
 */
function addressesFrom(first: string | undefined, count: number): string[] {
  if (first === undefined) return [];
  const parts = first.split('.').map(Number);
  if (parts.length !== 4 || parts.some((part) => !Number.isInteger(part) || part > 255)) return [first];
  const addresses: string[] = [first];
  while (addresses.length < count && increase(parts)) addresses.push(parts.join('.'));
  return addresses;
}

function increase(parts: number[]): boolean {
  for (let index = 3; index >= 0; index--) {
    const part = parts[index] ?? 0;
    if (part < 254) {
      parts[index] = part + 1;
      return true;
    }
    parts[index] = 1;
  }
  return false;
}
