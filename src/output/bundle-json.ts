import { booleanOf } from '../model/boolean.ts';
import type { Attributes, ConfiguredBundle, Mapping } from '../model/configured-resource.ts';
import { attributeSetsJson } from './attribute-set-json.ts';

/** A bundle under pcs's keys; numbers and booleans as such where the CIB has them. */
export function bundleJson(bundle: ConfiguredBundle): object {
  const { container, network } = bundle;
  return {
    id: bundle.id,
    description: bundle.description ?? null,
    member_id: bundle.member?.id ?? null,
    container_type: container?.type ?? null,
    container_options: container === undefined ? null : containerJson(container.options),
    network: network === undefined ? null : networkJson(network),
    port_mappings: bundle.portMappings.map(portJson),
    storage_mappings: bundle.storageMappings.map(storageJson),
    meta_attributes: attributeSetsJson(bundle.metaAttributes),
    instance_attributes: attributeSetsJson(bundle.instanceAttributes),
  };
}

function containerJson(options: Attributes): object {
  return {
    image: options.get('image') ?? null,
    replicas: number(options.get('replicas')),
    replicas_per_host: number(options.get('replicas-per-host')),
    promoted_max: number(options.get('promoted-max')),
    run_command: options.get('run-command') ?? null,
    network: options.get('network') ?? null,
    options: options.get('options') ?? null,
  };
}

function networkJson(options: Attributes): object {
  const addHost = options.get('add-host');
  return {
    ip_range_start: options.get('ip-range-start') ?? null,
    control_port: number(options.get('control-port')),
    host_interface: options.get('host-interface') ?? null,
    host_netmask: number(options.get('host-netmask')),
    add_host: addHost === undefined ? null : (booleanOf(addHost) ?? addHost),
  };
}

function portJson({ id, options }: Mapping): object {
  return {
    id,
    port: number(options.get('port')),
    internal_port: number(options.get('internal-port')),
    range: options.get('range') ?? null,
  };
}

function storageJson({ id, options }: Mapping): object {
  return {
    id,
    source_dir: options.get('source-dir') ?? null,
    source_dir_root: options.get('source-dir-root') ?? null,
    target_dir: options.get('target-dir') ?? null,
    options: options.get('options') ?? null,
  };
}

/** A whole number as one; what is not one stays the text it is, so that nothing is lost. */
function number(text: string | undefined): number | string | null {
  if (text === undefined) return null;
  return /^[0-9]{1,15}$/.test(text) ? Number(text) : text;
}
