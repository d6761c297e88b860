import { describe, expect, test } from 'vitest';
import { withoutSecrets, xmlWithoutSecrets } from '../../src/model/without-secrets.ts';

describe('a command line without its secrets', () => {
  test.each([
    ['a plain value', 'create f passwd=x ip=1', 'create f passwd=*** ip=1'],
    ['a quoted value', "create f passwd='x y'z ip=1", 'create f passwd=*** ip=1'],
    ['a quoted word', "create f 'passwd=x y' ip=1", "create f 'passwd=***' ip=1"],
    ['a word with a quote in it', "create f 'passwd=it'\\''s' ip=1", "create f 'passwd=***' ip=1"],
    ['a double-quoted word', 'create f "password=x \\" y" ip=1', 'create f "password=***" ip=1'],
    ['a longer name', 'update r my_secret_file=/x api-token=y', 'update r my_secret_file=*** api-token=***'],
    ['no secret at all', 'add-guest guest1 vm1', 'add-guest guest1 vm1'],
  ])('blanks %s', (_, typed, kept) => {
    expect(withoutSecrets(typed)).toBe(kept);
  });
});

describe('a CIB as --debug shows it', () => {
  test.each([
    ['<nvpair id="a" name="passwd" value="x"/>', '<nvpair id="a" name="passwd" value="***"/>'],
    ["<nvpair value='x' name='api_token'/>", '<nvpair value="***" name=\'api_token\'/>'],
    ['<nvpair id="a>b" value="x>y" name="passwd"/>', '<nvpair id="a>b" value="***" name="passwd"/>'],
    ['<a/><nvpair value="cut o', '<a/><nvpair value="***"'],
    ['<nvpair value="x" name="pass', '<nvpair value="***" name="pass'],
    ['<nvpair name="hypervisor" value="x"/>', '<nvpair name="hypervisor" value="x"/>'],
  ])('%s', (text, shown) => {
    expect(xmlWithoutSecrets(text)).toBe(shown);
  });
});
