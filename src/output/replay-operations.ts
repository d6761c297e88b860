import type { ConfiguredOperation } from '../model/configured-resource.ts';
import type { ReplayOmission } from '../model/replay-omission.ts';
import { inOrder } from './in-order.ts';
import { operationOptionOrder } from './operation-options.ts';
import type { ArgumentGroup } from './replay-command.ts';

/** The `op` part of a command, one operation on each line, and what it leaves out. */
export function replayOperations(
  resource: string,
  operations: readonly ConfiguredOperation[],
): { readonly groups: readonly ArgumentGroup[]; readonly omissions: readonly ReplayOmission[] } {
  const lines = operations.map(
    (operation): ArgumentGroup => ({ depth: 2, words: operationWords(operation) }),
  );
  const hasMonitor = operations.some(({ name }) => name === 'monitor');
  return {
    groups: lines.length === 0 ? [] : [{ depth: 1, words: ['op'] }, ...lines],
    omissions: [
      ...operations.flatMap((operation) => omitted(resource, operation)),
      ...(hasMonitor ? [] : [{ resource, part: 'no monitor' as const }]),
    ],
  };
}

function operationWords(operation: ConfiguredOperation): string[] {
  const { interval, ...rest } = Object.fromEntries(inOrder(operation.options, operationOptionOrder));
  const level = checkLevel(operation);
  const pairs = [
    ...(interval === undefined ? [] : [['interval', interval]]),
    ['id', operation.id],
    ...Object.entries(rest),
    ...(level === undefined ? [] : [['OCF_CHECK_LEVEL', level]]),
  ];
  return [operation.name, ...pairs.map(([name, value]) => `${name}=${value}`)];
}

/** The only attribute of an operation that a command can set. */
function checkLevel({ instanceAttributes }: ConfiguredOperation): string | undefined {
  const set = instanceAttributes.find(({ rule }) => rule === undefined);
  return set?.pairs.find(({ name }) => name === 'OCF_CHECK_LEVEL')?.value;
}

function omitted(resource: string, operation: ConfiguredOperation): ReplayOmission[] {
  const sets = [...operation.metaAttributes, ...operation.instanceAttributes];
  const lost = sets.filter(
    ({ rule, pairs }) => rule !== undefined || pairs.some(({ name }) => name !== 'OCF_CHECK_LEVEL'),
  );
  return lost.map(({ id }) => ({ resource, part: 'operation attributes', detail: id }));
}
