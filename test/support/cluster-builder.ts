import type { CibDocument } from '../../src/cib/document.ts';
import { parseCib } from '../../src/cib/parse.ts';
import {
  metaSet,
  nodeEntry,
  nvpair,
  nvset,
  type PrimitiveSettings,
  primitiveElement,
  type Values,
} from './cib-elements.ts';
import { type XmlElement, xmlElement, xmlText } from './xml-element.ts';

export interface BundleSettings {
  readonly container?: 'podman' | 'docker' | 'rkt';
  readonly replicas?: string;
  readonly promotedMax?: string;
  readonly ip?: string;
  /** Id of a primitive to make inside. */
  readonly primitive?: string;
}

/** Starts a CIB in memory: `cib().node('node1').vm('vm1').guest('guest1', 'vm1').text()`. */
export function cib(): ClusterBuilder {
  return new ClusterBuilder();
}

/** Resources stand in the order made; one that goes into a group or clone is taken from where it stands. */
export class ClusterBuilder {
  readonly #sections: Record<string, XmlElement> = {};
  readonly #status = xmlElement('status');
  readonly #rootAttributes: Record<string, string> = {
    crm_feature_set: '3.16.1',
    'validate-with': 'pacemaker-3.9',
    epoch: '7',
    num_updates: '0',
    admin_epoch: '0',
  };

  /** Attributes of `<cib>`, e.g. epoch. */
  root(attributes: Values): this {
    Object.assign(this.#rootAttributes, attributes);
    return this;
  }

  property(name: string, value: string): this {
    const [known] = this.#section('crm_config').children;
    const set =
      typeof known === 'object' ? known : xmlElement('cluster_property_set', { id: 'cib-bootstrap-options' });
    if (known === undefined) this.#section('crm_config').children.push(set);
    set.children.push(nvpair('cib-bootstrap-options', name, value));
    return this;
  }

  /** A cluster node; its id is the next number where not said. */
  node(uname: string, { id, attributes }: { id?: string; attributes?: Values } = {}): this {
    const nodes = this.#section('nodes').children;
    return this.#add('nodes', nodeEntry(id ?? String(nodes.length + 1), uname, undefined, attributes));
  }

  /** The `<nodes>` entry that attributes of a guest or remote node live in; a ghost when nothing defines it. */
  remoteEntry(name: string, attributes?: Values): this {
    return this.#add('nodes', nodeEntry(name, name, 'remote', attributes));
  }

  /** A `<node_state>` in `<status>`. */
  state(uname: string, { id = uname, isRemote = false }: { id?: string; isRemote?: boolean } = {}): this {
    const remote = isRemote ? 'true' : undefined;
    this.#status.children.push(xmlElement('node_state', { id, uname, in_ccm: 'true', remote_node: remote }));
    return this;
  }

  primitive(id: string, settings: PrimitiveSettings = {}): this {
    return this.#add('resources', primitiveElement('primitive', id, settings));
  }

  template(id: string, settings: PrimitiveSettings = {}): this {
    return this.#add('resources', primitiveElement('template', id, settings));
  }

  /** A virtual machine resource. */
  vm(id: string, settings: PrimitiveSettings = {}): this {
    const parameters = { config: `/etc/libvirt/qemu/${id}.xml`, ...settings.parameters };
    return this.primitive(id, { agent: 'ocf:heartbeat:VirtualDomain', ...settings, parameters });
  }

  /** Makes a guest node of a resource that is there already; options as `remote-addr`, `remote-port`. */
  guest(name: string, vm: string, options: Values = {}): this {
    const set = nvset('meta_attributes', vm, { ...options, 'remote-node': name });
    this.#find(vm).children.unshift(set);
    return this;
  }

  /** A remote node: its connection resource; parameters as `server`, `port`. */
  remote(name: string, parameters: Values = {}): this {
    return this.primitive(name, { agent: 'ocf:pacemaker:remote', parameters });
  }

  group(id: string, ...members: string[]): this {
    return this.#add(
      'resources',
      xmlElement(
        'group',
        { id },
        members.map((member) => this.#take(member)),
      ),
    );
  }

  clone(id: string, resource: string, meta: Values = {}): this {
    return this.#add('resources', xmlElement('clone', { id }, [...metaSet(id, meta), this.#take(resource)]));
  }

  bundle(id: string, settings: BundleSettings = {}): this {
    const { container = 'podman', replicas, promotedMax, ip, primitive } = settings;
    const children = [
      xmlElement(container, { image: 'pcmk:http', replicas, 'promoted-max': promotedMax }),
      xmlElement('network', { 'control-port': '3121', 'ip-range-start': ip }),
      ...(primitive === undefined ? [] : [primitiveElement('primitive', primitive, {})]),
    ];
    return this.#add('resources', xmlElement('bundle', { id }, children));
  }

  tag(id: string, ...references: string[]): this {
    return this.#add(
      'tags',
      xmlElement(
        'tag',
        { id },
        references.map((ref) => xmlElement('obj_ref', { id: ref })),
      ),
    );
  }

  location(resource: string, node: string, score = 'INFINITY'): this {
    const id = `location-${resource}-${node}-${score}`;
    return this.#add('constraints', xmlElement('rsc_location', { id, rsc: resource, node, score }));
  }

  colocation(resource: string, withResource: string, score = 'INFINITY'): this {
    const id = `colocation-${resource}-${withResource}-${score}`;
    return this.#add(
      'constraints',
      xmlElement('rsc_colocation', { id, rsc: resource, 'with-rsc': withResource, score }),
    );
  }

  order(first: string, then: string): this {
    const id = `order-${first}-${then}-mandatory`;
    return this.#add('constraints', xmlElement('rsc_order', { id, first, 'first-action': 'start', then }));
  }

  /** XML as it is, at the end of a section: `resources`, `constraints`, `nodes`, `fencing-topology`, `acls` …, `status`. */
  raw(section: string, xml: string): this {
    if (section === 'status') this.#status.children.push(xml);
    else this.#section(section).children.push(xml);
    return this;
  }

  text(): string {
    const required = ['crm_config', 'nodes', 'resources', 'constraints'].map((name) => this.#section(name));
    const others = Object.values(this.#sections).filter((section) => !required.includes(section));
    const configuration = xmlElement('configuration', {}, [...required, ...others]);
    return xmlText(xmlElement('cib', this.#rootAttributes, [configuration, this.#status]));
  }

  document(): CibDocument {
    return readCib(this.text());
  }

  #section(name: string): XmlElement {
    this.#sections[name] ??= xmlElement(name);
    return this.#sections[name];
  }

  #add(section: string, element: XmlElement): this {
    this.#section(section).children.push(element);
    return this;
  }

  #find(id: string): XmlElement {
    return findWithin(this.#section('resources'), id) ?? missing(id);
  }

  #take(id: string): XmlElement {
    const { children } = this.#section('resources');
    const at = children.findIndex((child) => typeof child === 'object' && child.attributes['id'] === id);
    const [taken] = at < 0 ? [] : children.splice(at, 1);
    return typeof taken === 'object' ? taken : primitiveElement('primitive', id, {});
  }
}

/** The document of a CIB that the test knows to be right. */
export function readCib(text: string | Uint8Array): CibDocument {
  const result = parseCib(text);
  if (!result.ok) throw new Error(`not a CIB: ${JSON.stringify(result.error)}`);
  return result.value;
}

function findWithin(element: XmlElement, id: string): XmlElement | undefined {
  for (const child of element.children) {
    if (typeof child !== 'object') continue;
    const found = child.attributes['id'] === id ? child : findWithin(child, id);
    if (found !== undefined) return found;
  }
  return undefined;
}

function missing(id: string): never {
  throw new Error(`the builder has no resource '${id}' yet`);
}
