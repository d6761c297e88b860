import type { OperationRequest } from '../../grammar/operations.ts';
import type { Settings } from '../../grammar/settings.ts';

export interface AddRemoteRequest {
  /** The node's name, which is the id of its connection resource. */
  readonly node: string;
  /** Connect address; the name where it is absent. */
  readonly address?: string;
  /** `port`, `reconnect_interval` and what else the agent takes, as typed; not `server`. */
  readonly settings: Settings;
  readonly operations: readonly OperationRequest[];
  readonly meta: Settings;
  /** False with `--no-default-ops`. */
  readonly defaultOperations: boolean;
}
