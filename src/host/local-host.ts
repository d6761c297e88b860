import { hostname } from 'node:os';
import type { Context } from '../model/context.ts';
import type { Host } from './host.ts';
import { hostOver } from './host-over.ts';
import { type ProcessOutcome, type ProcessRequest, runProcess } from './run-process.ts';
import type { Outcome, Transport } from './transport.ts';

/** How a program of this machine is run: beside other work (`runProcess`), or waited for (`runAndWait`). */
type RunProgram = (request: ProcessRequest) => Promise<ProcessOutcome>;

/** This machine. PATH gets the sbin folders, where Pacemaker's tools are, as on hosts reached by SSH. */
export function localHost(
  context: Context,
  name: string = hostname(),
  runProgram: RunProgram = runProcess,
): Host {
  return hostOver(name, localTransport(context, runProgram), context);
}

function localTransport(context: Context, runProgram: RunProgram): Transport {
  return {
    async run(command, timeout) {
      const path = `${context.environment['PATH'] ?? '/usr/bin:/bin'}:/usr/sbin:/sbin`;
      const environment = { ...context.environment, PATH: path, ...command.environment };
      return toOutcome(command.argv, await runProgram({ ...command, environment, timeout }));
    },
    async close() {},
  };
}

/** A program that is not there ends as it would over SSH: with the status and a message as `env` gives them. */
function toOutcome(argv: readonly string[], outcome: ProcessOutcome): Outcome {
  if (outcome.type !== 'not started') return outcome;
  const isMissing = outcome.code === 'ENOENT';
  const reason = isMissing ? 'No such file or directory' : `cannot be run (${outcome.code})`;
  return {
    type: 'ended',
    status: isMissing ? 127 : 126,
    stdout: '',
    stderr: `env: '${argv[0]}': ${reason}\n`,
  };
}
