import type { EmbeddedAgent } from '../embedded-agent.ts';

export const xen: EmbeddedAgent = {
  summary: 'Xen guest domain (DomU)',
  description: 'Starts, stops, watches and migrates a domain with the xl tool.',
  parameters: {
    xmfile: {
      text: 'Absolute path of the file that defines the domain',
      required: true,
      default: '/etc/xen/vm/MyDomU',
    },
    name: { text: 'Name of the domain where it is not the one in the file' },
    shutdown_timeout: { text: 'Seconds that an orderly shutdown may take before the domain is destroyed' },
    shutdown_acpi: {
      text: "Press the domain's power button on stop, for guests without Xen drivers",
      type: 'boolean',
      default: '0',
    },
    allow_mem_management: {
      text: 'Change the memory of Dom0 and the guests when a domain starts or stops',
      type: 'boolean',
      default: '0',
    },
    node_ip_attribute: { text: 'Node attribute that holds the address for live migration' },
    reserved_Dom0_memory: { text: 'Memory that Dom0 always keeps, in MB', default: '512' },
    autoset_utilization_cpu: {
      text: 'Let the monitor write the number of virtual processors as utilization cpu',
      type: 'boolean',
      default: 'false',
    },
    autoset_utilization_hv_memory: {
      text: 'Let the monitor write the memory as utilization hv_memory',
      type: 'boolean',
      default: 'false',
    },
    monitor_scripts: {
      text: 'Scripts, separated by blanks, that must succeed for the domain to count as running',
    },
  },
  actions: [
    'start timeout=60s',
    'stop timeout=40s',
    'migrate_from timeout=120s',
    'migrate_to timeout=120s',
    'monitor interval=10s timeout=30s depth=0',
    'meta-data timeout=5s',
    'validate-all timeout=5s',
  ],
};
