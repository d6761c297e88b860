import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { HostFacts } from '../../model/host-facts.ts';
import type { HostRequest } from './host-request.ts';

/** Looks at one thing that can stand in the way of a host becoming a node. */
export type HostRule = (facts: HostFacts, request: HostRequest) => Diagnostic[];
