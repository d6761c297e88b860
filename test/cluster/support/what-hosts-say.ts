import type { LabDefinition } from '../lab/definition.ts';
import { enterHost } from '../lab/enter.ts';
import { attempt } from '../lab/run.ts';
import { status } from '../lab/status.ts';

/**
 * For a test that failed where nobody can look at the lab afterwards: what the cluster says of itself, and on each
 * host the last of Pacemaker's log and of the journal.
 */
export async function whatHostsSay(lab: LabDefinition): Promise<string> {
  const hosts = lab.hosts.map(async ({ name }) => `--- ${name}\n${await lastWords(lab.name, name)}`);
  return [await status(lab), ...(await Promise.all(hosts))].join('\n');
}

/** Without each change of the CIB's status, which is most of it. */
const logs = `grep -v cib_perform_op /var/log/pacemaker/pacemaker.log 2>/dev/null | tail -n 40
journalctl --no-pager --lines 15 --output short-iso`;

async function lastWords(lab: string, host: string): Promise<string> {
  try {
    return (await attempt(enterHost(lab, host, ['sh', '-c', logs]), { timeout: 20_000 })).stdout;
  } catch {
    return 'is down\n';
  }
}
