import type { FirewallFacts } from '../model/host-facts.ts';
import { defaultRemotePort } from '../model/port.ts';
import type { HostAnswers } from './host-answers.ts';

/**
 * The firewall in charge and whether it lets the port in. firewalld and ufw come first: both write nftables
 * rules of their own, whose chains would otherwise be taken for the administrator's.
 */
export function readFirewall(answers: HostAnswers, port: number): FirewallFacts | undefined {
  if (answers.has('firewalld')) return readFirewalld(answers.text('firewalld'), port);
  return readUfw(answers.text('ufw'), port) ?? readNft(answers.text('nft'), port);
}

/** `yes` or `no` for the service and for the port, in the default zone; neither where firewalld could not be asked. */
function readFirewalld(text: string, port: number): FirewallFacts | undefined {
  const [service, single] = text.split(/\s+/);
  if (!/^(yes|no) (yes|no)$/.test(text)) return undefined;
  const portOpen = single === 'yes' || (service === 'yes' && port === defaultRemotePort);
  return { kind: 'firewalld', portOpen };
}

function readUfw(text: string, port: number): FirewallFacts | undefined {
  if (!/^Status: active$/m.test(text)) return undefined;
  const portOpen = new RegExp(`^(Anywhere|${port}(/tcp)?)\\s+ALLOW(\\s|$)`, 'm').test(text);
  return { kind: 'ufw', portOpen };
}

/**
 * Chains with hook input, each after a line `chain FAMILY TABLE CHAIN`. One that drops by policy or by a last rule
 * without a condition is a closed firewall unless one of its own rules accepts the port; rules in chains it
 * jumps to are not followed.
 */
function readNft(text: string, port: number): FirewallFacts | undefined {
  const [, ...chains] = text.split(/^chain /m);
  const dropping = chains.filter((chain) => dropsByPolicy.test(chain) || dropsAtTheEnd.test(chain));
  const closed = dropping.find((chain) => !accepts(chain, port)) ?? dropping[0];
  if (closed === undefined) return undefined;
  const chain = closed.slice(0, closed.indexOf('\n'));
  return { kind: 'nft', portOpen: accepts(closed, port), chain };
}

const dropsByPolicy = /hook input .*policy drop;/;
const dropsAtTheEnd = /^\s*(counter packets \d+ bytes \d+ )?(drop|reject\b.*)\n\s*\}/m;

function accepts(chain: string, port: number): boolean {
  return chain
    .split('\n')
    .some((rule) => acceptedPorts(rule).some(([from, to]) => from <= port && port <= to));
}

/** Ranges of ports in a rule like `tcp dport { 22, 3000-4000 } accept`. */
function acceptedPorts(rule: string): (readonly [from: number, to: number])[] {
  const [, ports] = /tcp dport (\{[^}]*\}|[0-9-]+) (?:.* )?accept\b/.exec(rule) ?? [];
  return (ports?.match(/[0-9]+(-[0-9]+)?/g) ?? []).map((range) => {
    const [from = '', to = from] = range.split('-');
    return [Number(from), Number(to)] as const;
  });
}
