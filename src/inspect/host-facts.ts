import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import type { HostFacts } from '../model/host-facts.ts';
import { failure, type Result, success } from '../model/result.ts';
import { type HostAnswers, readHostAnswers } from './host-answers.ts';
import { hostFactsScript } from './host-facts-script.ts';
import { readFirewall } from './host-firewall.ts';
import { readKeyFacts } from './host-key-facts.ts';
import { readDistribution, readListening, readServices, readSudo } from './host-readers.ts';

export interface InspectRequest {
  /** What messages and steps call the host. */
  readonly host: string;
  /** The port that the cluster dials or will dial: whether the firewall lets it in is asked. */
  readonly port: number;
}

/**
 * Looks at everything about a host that rules and plans need, in one round trip, changing nothing. Fails where
 * the host does not answer or its login does not reach a POSIX shell.
 */
export async function inspectHost(
  host: Host,
  request: InspectRequest,
): Promise<Result<HostFacts, Diagnostic>> {
  const argv = ['sh', '-s', '--', String(request.port)];
  const result = await host.run({ argv, stdin: hostFactsScript, what: 'looking at the host' });
  if (!result.ok) return result;
  const answers = readHostAnswers(result.value.stdout);
  if (answers === undefined) {
    const reason = lastLine(result.value.stderr) ?? `no answer, exit status ${result.value.status}`;
    return failure(diagnose('HOST_FACTS_UNREADABLE', { host: request.host, reason }));
  }
  return success(toFacts(answers, request));
}

function toFacts(answers: HostAnswers, { host, port }: InspectRequest): HostFacts {
  const remotePort = answers.text('remote-port');
  const remoteAddress = answers.text('remote-address');
  const daemonStart = answers.text('daemon-start');
  const firewall = readFirewall(answers, port);
  return {
    host,
    distribution: readDistribution(answers.text('distribution')),
    hasSystemd: answers.has('systemd'),
    ...readSudo(answers),
    packageInstalled: answers.text('package') !== '',
    services: readServices(answers.text('units')),
    hasCorosyncConf: answers.has('corosync-conf'),
    hasHaclientGroup: answers.has('haclient'),
    ...readKeyFacts(answers),
    ...(remotePort === '' ? {} : { remotePort }),
    ...(remoteAddress === '' ? {} : { remoteAddress }),
    usesCertificates: answers.has('certificates'),
    settingsPath: answers.text('settings-path'),
    listening: readListening(answers.text('listening')),
    ...(daemonStart === '' ? {} : { daemonStartedAt: Number(daemonStart) }),
    ...(firewall === undefined ? {} : { firewall }),
  };
}

function lastLine(text: string): string | undefined {
  return text.trim().split('\n').at(-1)?.trim() || undefined;
}
