import { readFileSync } from 'node:fs';
import { applyHostStep } from '../../src/apply/host-step.ts';
import { hostConnections } from '../../src/host/connections.ts';
import type { Host, HostCommand } from '../../src/host/host.ts';
import { inspectHost } from '../../src/inspect/host-facts.ts';
import { Secret } from '../../src/model/secret.ts';
import { planPrepareHost } from '../../src/plan/hosts/prepare-host.ts';
import { expectSuccess } from '../../test/support/connected-host.ts';
import { quietContext } from '../../test/support/quiet-context.ts';

/**
 * A program: prepares all hosts at once (`all`), or only looks at them (`look`), and prints what that took since the
 * process began, with the commands that the last host got.
 */
async function main([what, configFile = '', keyFile = '', ...names]: readonly string[]): Promise<void> {
  const connections = hostConnections(quietContext(), { configFile, identities: [], transport: 'ssh2' });
  const key = new Secret(readFileSync(keyFile));
  let commands: HostCommand[] = [];
  await Promise.all(
    names.map(async (name) => {
      const recorded: HostCommand[] = [];
      commands = recorded;
      const host = recording(expectSuccess(await connections.open(name)), recorded);
      if (what === 'all') await prepare(host, name, key);
      else expectSuccess(await inspectHost(host, { host: name, port: 3121 }));
    }),
  );
  await connections.close();
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const used = { wall: performance.now(), cpu: (userCPUTime + systemCPUTime) / 1000, memory: maxRSS / 1024 };
  console.log(JSON.stringify({ ...used, commands: commands.map(toSend) }));
}

/** `true` stands for the key. */
function toSend({ argv, stdin }: HostCommand): { argv: readonly string[]; stdin: string | true } {
  if (stdin instanceof Secret) return { argv, stdin: true };
  return { argv, stdin: typeof stdin === 'string' ? stdin : '' };
}

async function prepare(host: Host, name: string, key: Secret): Promise<void> {
  const facts = expectSuccess(await inspectHost(host, { host: name, port: 3121 }));
  const { steps } = planPrepareHost(facts, { key, install: false, firewall: false, inUse: false });
  if (steps.length === 0) throw new Error(`${name} is prepared already`);
  for (const step of steps) expectSuccess(await applyHostStep(host, step));
}

function recording(host: Host, commands: HostCommand[]): Host {
  return {
    ...host,
    run(command) {
      commands.push(command);
      return host.run(command);
    },
  };
}

void main(process.argv.slice(2));
