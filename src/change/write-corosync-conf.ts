import { resolve } from 'node:path';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { type ClusterSetup, defaultTransport } from '../grammar/cluster-setup.ts';
import type { CommandInput, ExitStatus } from '../model/command.ts';
import type { Context } from '../model/context.ts';
import { corosyncTransports } from '../model/corosync-transport.ts';
import { corosyncConfText } from '../plan/corosync/corosync-conf-text.ts';
import { linkAddresses } from '../rules/corosync/setup-nodes.ts';
import { newClusterUuid, setupFindings } from './cluster-setup.ts';
import { finishReport } from './finish-report.ts';
import { openVoice } from './voice.ts';

/** `cluster setup --corosync_conf FILE`: writes the file and connects to nobody. */
export async function writeCorosyncConf(
  setup: ClusterSetup,
  file: string,
  input: CommandInput,
  context: Context,
): Promise<ExitStatus> {
  const voice = await openVoice(input.options, context);
  const findings = voice.hear([...setupFindings(setup), ...(await unresolved(setup))]);
  const refused = findings.some(({ severity }) => severity === 'error');
  if (!refused && !input.options.dryRun) voice.hear(await write(setup, file, input, context));
  const failed = voice.heard.some(({ severity }) => severity === 'error');
  const result = failed ? 'refused' : input.options.dryRun ? 'planned' : 'changed';
  return finishReport({ result, diagnostics: voice.heard, steps: [] }, input, context);
}

async function unresolved({ nodes }: ClusterSetup): Promise<Diagnostic[]> {
  const { unresolvedHere } = await import('../inspect/resolve-address.ts');
  const addresses = await unresolvedHere(nodes.flatMap(linkAddresses));
  return addresses.length === 0 ? [] : [diagnose('SETUP_ADDRESS_UNRESOLVED', { addresses })];
}

async function write(
  setup: ClusterSetup,
  file: string,
  input: CommandInput,
  context: Context,
): Promise<Diagnostic[]> {
  const { saveTextFile } = await import('../apply/save-text-file.ts');
  const uuid = newClusterUuid({ input, context });
  const transport = corosyncTransports.find((known) => known === setup.transport) ?? defaultTransport;
  const text = corosyncConfText(setup, {
    transport,
    encrypted: true,
    ...(uuid === undefined ? {} : { uuid }),
  });
  const path = resolve(context.workingDirectory, file);
  const problem = await saveTextFile(path, text, { replace: input.options.overwrite || input.options.force });
  if (problem === undefined) return [];
  return [
    problem.exists
      ? diagnose('COROSYNC_CONF_EXISTS', { file })
      : diagnose('COROSYNC_CONF_UNWRITABLE', { file, reason: problem.reason }),
  ];
}
