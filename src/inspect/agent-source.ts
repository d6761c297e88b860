import { type AgentName, agentNameText } from '../agents/agent-name.ts';
import type { AgentSource } from '../agents/agent-source.ts';
import { embeddedSource } from '../agents/embedded-source.ts';
import type { CommandResult, Host } from '../host/host.ts';
import { notFound, readAgentAnswer } from './agent-answer.ts';

/**
 * The agents installed on a host, asked through Pacemaker's `crm_resource`; without it, where OCF_ROOT is set,
 * through the agents themselves. What the host does not have is taken from the built-in descriptions.
 * One process for a full name as well as for a type alone.
 */
export function installedAgents(host: Host): AgentSource {
  let told: { readonly name: string; readonly answer: CommandResult } | undefined;
  return {
    async find(type) {
      if (!isAgentType(type)) return [];
      const result = await host.run({ argv: ['sh', '-c', findScript, 'pacer', type] });
      if (!result.ok || result.value.status === notFound) return embeddedSource.find(type);
      const { names, rest } = splitAnswer(result.value.stdout);
      const [only, second] = names;
      if (only !== undefined && second === undefined) {
        told = { name: only, answer: { ...result.value, stdout: rest } };
      }
      return names.length > 0 ? names : embeddedSource.find(type);
    },
    async describe(name) {
      const text = agentNameText(name);
      if (told?.name === text) return readAgentAnswer(name, told.answer);
      const result = await host.run({ argv: ['sh', '-c', describeScript, 'pacer', text, agentPath(name)] });
      return result.ok ? readAgentAnswer(name, result.value) : result;
    },
  };
}

/**
 * Prints the metadata of the agent `$1`, whose file below resource.d is `$2`. The last command's status is the
 * answer, ${notFound} where there is neither crm_resource nor OCF_ROOT; sbin is where Debian and RHEL keep crm_resource, and not in everyone's PATH.
 */
const describeScript = `
PATH=$PATH:/usr/sbin:/sbin
if command -v crm_resource >/dev/null 2>&1; then exec crm_resource --show-metadata "$1"; fi
[ -n "$OCF_ROOT" ] && [ -n "$2" ] && exec "$OCF_ROOT/resource.d/$2" meta-data
exit ${notFound}`;

/** Prints the full names of the OCF agents of type `$1`, a blank line, and the metadata where there is only one. */
const findScript = `
PATH=$PATH:/usr/sbin:/sbin
root=\${OCF_ROOT:-/usr/lib/ocf}/resource.d
[ -d "$root" ] || exit ${notFound}
files=$(find "$root" -mindepth 2 -maxdepth 2 -iname "$1")
set -- $files
for file; do
  provider=\${file%/*}
  echo "ocf:\${provider##*/}:\${file##*/}"
done
echo
[ $# -eq 1 ] || exit 0
if command -v crm_resource >/dev/null 2>&1; then
  exec crm_resource --show-metadata "ocf:\${provider##*/}:\${1##*/}"
fi
[ -n "$OCF_ROOT" ] && exec "$1" meta-data
exit 0`;

/** What may stand in a pattern for `find`: nothing that is special there. */
function isAgentType(type: string): boolean {
  return /^[A-Za-z0-9_][\w.@+-]*$/.test(type);
}

function splitAnswer(stdout: string): { readonly names: readonly string[]; readonly rest: string } {
  const end = stdout.startsWith('\n') ? 0 : stdout.indexOf('\n\n') + 1;
  const names = stdout.slice(0, end).split('\n');
  return { names: names.filter((name) => name !== '').sort(), rest: stdout.slice(end + 1) };
}

function agentPath({ standard, provider, type }: AgentName): string {
  return standard === 'ocf' && provider !== undefined ? `${provider}/${type}` : '';
}
