import { expect, test } from 'vitest';
import { connectionWork, waitForConnection } from '../../src/change/connection-work.ts';
import { parseResourceUpdate } from '../../src/grammar/resource-update.ts';
import { decideResourceUpdate } from '../../src/plan/resource/update.ts';
import { stateOf } from '../plan/nodes/outcome.ts';
import { cib } from '../support/cluster-builder.ts';

const live = stateOf(
  cib()
    .vm('vm1')
    .guest('guest1', 'vm1', { 'remote-addr': '192.0.2.11' })
    .remote('remote1', { server: '192.0.2.21', port: '3122' })
    .primitive('D')
    .text(),
  'live',
);
const here = { prepareHost: false };

const work = (resource: string, change: { parameters?: [string, string][]; meta?: [string, string][] }) =>
  connectionWork(live, { resource, parameters: [], meta: [], ...change }, here);

test("a guest's new port is set up on its host", () => {
  expect(work('vm1', { meta: [['remote-port', '3122']] })).toEqual([
    { work: 'prepare', node: 'guest1', address: '192.0.2.11', port: '3122', configured: true },
  ]);
});

test("a remote node's new address is prepared with the port that it has", () => {
  expect(work('remote1', { parameters: [['server', '192.0.2.22']] })).toEqual([
    { work: 'prepare', node: 'remote1', address: '192.0.2.22', port: '3122', configured: true },
  ]);
});

test('a port that is taken away is the default again on the host too', () => {
  expect(work('remote1', { parameters: [['port', '']] })).toMatchObject([{ port: '3121' }]);
});

test.each([
  ['what is so already', 'vm1', { meta: [['remote-addr', '192.0.2.11']] as [string, string][] }],
  ['another attribute', 'vm1', { meta: [['remote-connect-timeout', '90s']] as [string, string][] }],
  ['a resource that is no node', 'D', { meta: [['remote-port', '3122']] as [string, string][] }],
])('%s is no work on any host', (_, resource, change) => {
  expect(work(resource, change)).toEqual([]);
});

test('with a CIB file the hosts are left alone unless they are to be prepared', () => {
  const file = { ...live, where: 'file' } as const;
  const change = { resource: 'vm1', parameters: [], meta: [['remote-port', '3122']] } as const;
  expect(connectionWork(file, change, here)).toEqual([]);
  expect(connectionWork(file, change, { prepareHost: true })).toHaveLength(1);
});

test('--wait waits for the node whose connection changes, and for nothing else', () => {
  const wait = (change: { parameters?: [string, string][]; meta?: [string, string][] }) =>
    waitForConnection(live, { resource: 'remote1', parameters: [], meta: [], ...change });
  const connected = { onlineAfter: 'remote1', reconnects: true };
  expect(wait({ parameters: [['server', '192.0.2.22']] })).toEqual(connected);
  expect(wait({ parameters: [['port', '']] })).toEqual(connected);
  expect(wait({ parameters: [['reconnect_interval', '60s']] })).toEqual({});
  expect(wait({ meta: [['priority', '5']] })).toEqual({});
});

test.each([
  ['another address: the former host may be another one', 'server=192.0.2.22', ['192.0.2.21']],
  ['the same address, spelled with a dot', 'server=192.0.2.21.', []],
  ['another port', 'port=3123', []],
])('%s', (_change, word, left) => {
  const request = parseResourceUpdate(['remote1', word]);
  if (!request.ok) throw new Error(request.error.code);
  const { diagnostics } = decideResourceUpdate(live, request.value, undefined);
  const formerHosts = diagnostics.filter(({ code }) => code === 'FORMER_HOST_LEFT');
  expect(formerHosts.map(({ facts }) => facts)).toEqual(
    left.map((address) => ({ node: 'remote1', address })),
  );
});
