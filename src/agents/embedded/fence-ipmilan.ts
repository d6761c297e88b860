import type { EmbeddedAgent } from '../embedded-agent.ts';
import { fencingLibraryParameters, fencingLoginParameters } from './fencing-library.ts';

export const fenceIpmilan: EmbeddedAgent = {
  summary: 'Power control through the IPMI interface of a server',
  description: 'Turns a server off and on through its management controller (BMC), with ipmitool.',
  parameters: {
    action: { text: 'What to do; Pacemaker says it by itself', required: true, default: 'reboot' },
    auth: { text: 'Authentication: md5, password or none', type: 'select' },
    cipher: { text: 'Cipher suite, as for ipmitool -C' },
    hexadecimal_kg: { text: 'BMC key for IPMI 2, in hexadecimal digits' },
    ip: { text: 'Address or host name of the management controller', obsoletes: 'ipaddr' },
    ipaddr: { text: 'Older name of ip', deprecated: true },
    ipport: { text: 'Port of the management controller', type: 'integer', default: '623' },
    lanplus: { text: 'IPMI 2, which encrypts; most servers want it', type: 'boolean', default: '0' },
    ...fencingLoginParameters,
    method: { text: 'onoff: off, then on; cycle: in one step', type: 'select', default: 'onoff' },
    plug: {
      text: 'Address of the management controller of the server to fence, with port_as_ip',
      obsoletes: 'port',
    },
    port: { text: 'Older name of plug', deprecated: true },
    privlvl: {
      text: 'Privilege level: callback, user, operator or administrator',
      type: 'select',
      default: 'administrator',
    },
    target: { text: 'Address that the controller passes commands on to' },
    username: { text: 'User of the management controller', obsoletes: 'login' },
    ...fencingLibraryParameters,
    ipmitool_path: { text: 'Path of ipmitool', default: '/usr/bin/ipmitool' },
    ipmitool_timeout: { text: 'Seconds for one call of ipmitool', default: '2' },
    port_as_ip: { text: 'Take plug for the address of the controller', type: 'boolean' },
    power_wait: { text: 'Seconds to wait after turning the power', type: 'second', default: '2' },
  },
  actions: ['on', 'off', 'reboot', 'status', 'monitor', 'metadata', 'manpage', 'validate-all', 'diag'],
};
