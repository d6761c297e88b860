import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { applyHostStep } from '../../src/apply/host-step.ts';
import { Secret } from '../../src/model/secret.ts';
import { type PrepareRequest, planPrepareHost } from '../../src/plan/hosts/prepare-host.ts';
import { planReleaseHost } from '../../src/plan/hosts/release-host.ts';
import type { HostStep } from '../../src/plan/plan.ts';
import { type ConnectedHost, expectSuccess } from './connected-host.ts';
import type { ThrowAwayHost } from './throw-away-host.ts';

/** The cluster's key that hosts are prepared with. */
export const key = new Secret(randomBytes(256));

/** Plans and applies; gives the names of the steps taken. */
export async function prepare(
  connected: ConnectedHost,
  wishes: Partial<PrepareRequest> = {},
): Promise<string[]> {
  const facts = await connected.facts(Number(wishes.port ?? 3121));
  return applyAll(connected, planPrepareHost(facts, request(wishes)).steps);
}

export async function release(connected: ConnectedHost): Promise<string[]> {
  return applyAll(connected, planReleaseHost(await connected.facts(), { keyDigest: key.digest }).steps);
}

async function applyAll({ host }: ConnectedHost, steps: readonly HostStep[]): Promise<string[]> {
  for (const step of steps) expectSuccess(await applyHostStep(host, step));
  return steps.map(({ step }) => step);
}

export function request(wishes: Partial<PrepareRequest>): PrepareRequest {
  return { key, install: false, firewall: false, inUse: false, ...wishes };
}

export function keyDigest({ root }: ThrowAwayHost): string {
  return createHash('sha256')
    .update(readFileSync(`${root}/etc/pacemaker/authkey`))
    .digest('hex');
}

/** Writes the settings file. */
export function settings(...lines: readonly string[]): string {
  return `cat >/etc/default/pacemaker <<'SETTINGS'\n${lines.join('\n')}\nSETTINGS`;
}
