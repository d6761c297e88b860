import type { AgentAction } from '../../agents/agent-metadata.ts';
import type { OperationRequest } from '../../grammar/operations.ts';
import type { Settings } from '../../grammar/settings.ts';

/** An operation as it goes into the CIB. */
export interface Operation {
  readonly name: string;
  /** Attributes but `name`, in the order in which they are written; `interval` is always among them. */
  readonly attributes: Settings;
  /** Written as a parameter inside the operation: it is the agent's business, not Pacemaker's. */
  readonly checkLevel?: string;
}

/** The name under which pcs and the agents know the check level of a monitor. */
export const checkLevelName = 'OCF_CHECK_LEVEL';

/** Attributes whose values Pacemaker's schema has in lower case only; pcs accepts them in any. */
const keywordAttributes = new Set(['on-fail', 'enabled', 'record-pending']);

/** The operation that was typed; an option without a value counts as not given. */
export function typedOperation({ name, options }: OperationRequest): Operation {
  const given = options
    .filter(([, value]) => value !== '')
    .map(([key, value]) => [key, keywordAttributes.has(key) ? value.toLowerCase() : value] as const);
  const attributes = given.filter(([key]) => key !== checkLevelName);
  const checkLevel = given.find(([key]) => key === checkLevelName)?.[1];
  return {
    name,
    attributes: attributes.some(([key]) => key === 'interval')
      ? attributes
      : [...attributes, ['interval', defaultInterval(name)]],
    ...(checkLevel === undefined ? {} : { checkLevel }),
  };
}

/** The operation that an agent's metadata asks for; check level 0 is what a monitor does without being told. */
export function operationOfAction(action: AgentAction): Operation {
  const { name, interval, timeout, startDelay, role, depth } = action;
  const options = { interval: interval ?? defaultInterval(name), timeout, 'start-delay': startDelay, role };
  return {
    name,
    attributes: Object.entries(options).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, value]],
    ),
    ...(depth === undefined || depth === '' || depth === '0' ? {} : { checkLevel: depth }),
  };
}

/** What pcs writes where nobody gives an interval: a monitor without one would never run again. */
export function defaultInterval(operation: string): string {
  return operation === 'monitor' ? '60s' : '0s';
}

/** The operation's `interval`. */
export function intervalOf({ name, attributes }: Operation): string {
  return attributes.find(([key]) => key === 'interval')?.[1] ?? defaultInterval(name);
}
