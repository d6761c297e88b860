import { type AgentListing, fencingStandard } from '../agents/agent-listing.ts';
import { embeddedListing } from '../agents/embedded-listing.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { type Result, success } from '../model/result.ts';

/** The agents installed on a host, as its `crm_resource` lists them; where there is none, those described here. */
export function installedListing(host: Host): AgentListing {
  return {
    standards: () => list(host, ['--list-standards'], () => embeddedListing.standards()),
    providers: () => list(host, ['--list-ocf-providers'], () => embeddedListing.providers()),
    agents: (standard) =>
      list(host, ['--list-agents', standard], () => embeddedListing.agents(standard), standard),
  };
}

type Answer = Promise<Result<readonly string[], Diagnostic>>;

/** crm_resource ends with an error where there is nothing to list: that is an empty list, and no failure. */
async function list(
  host: Host,
  words: readonly string[],
  otherwise: () => Answer,
  standard?: string,
): Answer {
  if (standard?.startsWith('-')) return success([]);
  const answer = await host.run({ argv: ['sh', '-c', script, 'pacer', ...words] });
  if (!answer.ok) return answer;
  if (answer.value.status === notFound) return otherwise();
  const names = answer.value.stdout.split('\n').map((line) => line.trim());
  const own = names.filter((name) => name !== '' && !/\s/.test(name) && name !== fencingStandard);
  return success([...new Set(own)].sort(byLetters));
}

/** Without regard to case, as crm_resource sorts them. */
function byLetters(first: string, second: string): number {
  const [a, b] = [first.toLowerCase(), second.toLowerCase()];
  return a < b ? -1 : a > b ? 1 : first < second ? -1 : 1;
}

const notFound = 127;

/** sbin is where Debian and RHEL keep crm_resource, and not in everyone's PATH. */
const script = `
PATH=$PATH:/usr/sbin:/sbin
command -v crm_resource >/dev/null 2>&1 || exit ${notFound}
exec crm_resource "$@"`;
