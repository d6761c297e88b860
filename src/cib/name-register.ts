import { type NameUse, nameKey } from '../model/cluster.ts';

/** Collects who uses which name. */
export class NameRegister {
  readonly map = new Map<string, NameUse[]>();

  add(use: NameUse): void {
    const key = nameKey(use.name);
    const known = this.map.get(key);
    if (known === undefined) this.map.set(key, [use]);
    else known.push(use);
  }
}
