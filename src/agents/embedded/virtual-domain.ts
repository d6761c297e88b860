import type { EmbeddedAgent } from '../embedded-agent.ts';

export const virtualDomain: EmbeddedAgent = {
  summary: 'Virtual machine or container managed through libvirt',
  description:
    'Starts, stops, watches and migrates a libvirt domain. Keep the domain definition where every node that may run it finds it.',
  parameters: {
    config: {
      text: 'Absolute path of the libvirt XML file that defines the domain',
      required: true,
      unique: true,
    },
    hypervisor: {
      text: 'Connection URI of the hypervisor, e.g. qemu:///system; what libvirt uses by default otherwise',
    },
    force_stop: {
      text: 'Destroy the domain on stop without asking it to shut down first; needed for containers',
      type: 'boolean',
      default: '0',
    },
    migration_transport: {
      text: 'Transport of the connection to the other hypervisor during a migration, e.g. ssh',
    },
    migration_user: { text: 'User for the connection to the other hypervisor; root where it is not given' },
    migration_downtime: {
      text: 'Longest pause of a live migration, in milliseconds',
      type: 'integer',
      default: '0',
    },
    migration_speed: { text: 'Bandwidth limit of a live migration, in MiB/s', type: 'integer', default: '0' },
    migration_network_suffix: {
      text: 'Ending added to node names so that a migration uses a network of its own',
    },
    migrateuri: {
      text: "URI that the memory is sent to during a migration; %n stands for the other node's name",
    },
    migrate_options: { text: 'More arguments for virsh migrate' },
    monitor_scripts: {
      text: 'Scripts, separated by blanks, that must succeed for the domain to count as running',
    },
    autoset_utilization_cpu: {
      text: 'Let the monitor write the number of virtual processors as utilization cpu',
      type: 'boolean',
      default: 'true',
    },
    autoset_utilization_host_memory: {
      text: 'Let the monitor write the memory as utilization host_memory',
      type: 'boolean',
      default: 'true',
    },
    autoset_utilization_hv_memory: {
      text: 'Let the monitor write the memory as utilization hv_memory',
      type: 'boolean',
      default: 'true',
    },
    unset_utilization_cpu: {
      text: 'Let the monitor take utilization cpu away',
      type: 'boolean',
      default: 'false',
    },
    unset_utilization_host_memory: {
      text: 'Let the monitor take utilization host_memory away',
      type: 'boolean',
      default: 'false',
    },
    unset_utilization_hv_memory: {
      text: 'Let the monitor take utilization hv_memory away',
      type: 'boolean',
      default: 'false',
    },
    migrateport: { text: 'Port for migrateuri; a free one where it is not given', type: 'integer' },
    remoteuri: { text: "URI of the other hypervisor's libvirt; %n stands for the other node's name" },
    save_config_on_stop: {
      text: "On stop, write the running domain's definition back into config",
      type: 'boolean',
    },
    sync_config_on_stop: {
      text: 'As save_config_on_stop, and distribute the file with csync2',
      type: 'boolean',
    },
    snapshot: {
      text: 'Directory that keeps the memory of the stopped domain, to be restored on the next start',
    },
    backingfile: { text: "Image that the domain's copy-on-write image is based on" },
    stateless: {
      text: 'Make the copy-on-write image anew at every start',
      type: 'boolean',
      default: 'false',
    },
    copyindirs: { text: 'Directories copied into the image of a stateless domain before it starts' },
    shutdown_mode: { text: 'Mode for virsh shutdown, e.g. agent or acpi' },
    start_resources: {
      text: 'Start the storage pools and networks of the domain before the domain',
      type: 'boolean',
      default: 'false',
    },
  },
  actions: [
    'start timeout=90s',
    'stop timeout=90s',
    'status interval=10s timeout=30s depth=0',
    'monitor interval=10s timeout=30s depth=0',
    'migrate_from timeout=60s',
    'migrate_to timeout=120s',
    'meta-data timeout=5s',
    'validate-all timeout=5s',
  ],
};
