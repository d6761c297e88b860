/** How corosync's nodes talk: `knet` (corosync 3, encrypted, up to eight links), `udp` (multicast), `udpu` (unicast). */
export type CorosyncTransport = 'knet' | 'udp' | 'udpu';

export const corosyncTransports: readonly CorosyncTransport[] = ['knet', 'udp', 'udpu'];

/** Links that knet takes at most: `ring0_addr` to `ring7_addr` (corosync.conf(5)). */
export const maximumLinks = 8;
