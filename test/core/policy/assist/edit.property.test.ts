import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { OPEN, type Change, type NewValue } from '../../../../src/core/policy/assist/change';
import { editPolicy } from '../../../../src/core/policy/assist/edit';
import { parsePolicy } from '../../../../src/core/policy/parse';

type Data = Record<string, unknown>;

const word = fc.constantFrom('EU', 'NO', 'gpt-4', '@cf/meta/llama', 'a: b', 'a # b', 'x, y', '[z]', '"q"', "it's", 'true', '12M', '2027-01-31', 'null', '~', '- a', '', 'ü 模型', 'a\nb', '{', 'qwen3:4b', ' pad ');
const single = fc.oneof(word, fc.integer(), fc.boolean());
const usage = fc.dictionary(fc.constantFrom('commercial', 'monthlyActiveUsers', 'userRegions', 'distributes', 'monthlyActiveUsersOn'), fc.oneof(single, fc.array(single, { maxLength: 3 }), fc.dictionary(fc.constantFrom('2024-07-23', '2024-12-06'), single)), { noNullPrototype: true });
const waiver = fc.record({ code: word, model: word, reason: word, owner: word, expires: word });
const content = fc.record({
  version: fc.constant(1), usage, requirements: fc.record({ pinned: fc.boolean(), providers: fc.record({ allow: fc.array(word, { maxLength: 3 }) }) }, { requiredKeys: [] }),
  scopes: fc.array(fc.record({ paths: fc.array(word, { minLength: 1, maxLength: 2 }), usage }), { maxLength: 2 }), waivers: fc.array(waiver, { maxLength: 3 }), models: fc.array(fc.record({ id: word }), { maxLength: 2 }),
}, { requiredKeys: [] });

const layout = fc.record({ flow: fc.boolean(), indent: fc.constantFrom(2, 3, 4), indentSeq: fc.boolean(), crlf: fc.boolean(), bom: fc.boolean(), start: fc.boolean(), last: fc.boolean(), comments: fc.infiniteStream(fc.nat(5)) });

/** A file with this content, written in some way that YAML allows. */
const file = fc.tuple(content, layout).map(([data, { flow, indent, indentSeq, crlf, bom, start, last, comments }]) => {
  const plain = Object.keys(data).length === 0 ? '# nothing yet\n' : stringify(data, { indent, indentSeq, lineWidth: 0, blockQuote: false, ...(flow ? { collectionStyle: 'flow' as const } : {}) });
  const lines = plain.split('\n').flatMap((line) => {
    const kind = comments.next().value as number;
    return line === '' ? [line] : kind === 1 ? [`${line} # a\tcomment: {`] : kind === 2 ? [line, '', '# another'] : [line];
  });
  const text = `${bom ? '\uFEFF' : ''}${start ? '---\n' : ''}${lines.join('\n')}`;
  const ended = last ? text : text.replace(/\n$/, '');
  return crlf ? ended.replaceAll('\n', '\r\n') : ended;
});

const value: fc.Arbitrary<NewValue> = fc.oneof(single, fc.array(word, { maxLength: 2 }), fc.constant(OPEN));
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), path: fc.constantFrom(['usage', 'commercial'], ['usage', 'offersModelApi'], ['usage', 'monthlyActiveUsersOn', '2024-12-06'], ['requirements', 'openness', 'minScore'], ['scopes', '0', 'usage', 'commercial']), value }),
  fc.record({ kind: fc.constant('add' as const), path: fc.constantFrom(['waivers'], ['models'], ['scopes']), value: fc.oneof(waiver, fc.record({ id: word }), fc.record({ paths: fc.array(word, { maxLength: 2 }), usage: fc.record({ commercial: fc.boolean() }) })) }),
  fc.record({ kind: fc.constant('add' as const), path: fc.constant(['requirements', 'providers', 'allow']), value: word }),
  fc.record({ kind: fc.constant('remove' as const), path: fc.constant(['waivers']), index: fc.nat(3) }),
  fc.record({ kind: fc.constant('allow' as const), path: fc.constant(['requirements', 'licences', 'allow']), licence: fc.constant('LicenseRef-qwen') }),
);

function read(text: string): unknown {
  return parse(text.replace('\uFEFF', '')) ?? {};
}

/** The data with the change made in it, by other means than the editor's. */
function expected(data: unknown, made: Change): unknown {
  const root = structuredClone(data) as Data;
  if (Object.keys(root).length === 0) {
    root['version'] = 1;
  }
  let at: unknown = root;
  for (const [i, step] of made.path.slice(0, -1).entries()) {
    const holder = at as Data;
    holder[step] ??= /^\d+$/.test(made.path[i + 1] ?? '') ? [] : {};
    at = holder[step];
  }
  const [holder, key] = [at as Data, made.path.at(-1) ?? ''];
  switch (made.kind) {
    case 'set': holder[key] = made.value === OPEN ? null : made.value; break;
    case 'add': holder[key] = [...((holder[key] as unknown[] | undefined) ?? []), made.value]; break;
    case 'allow': holder[key] = typeof holder[key] === 'string' ? `${holder[key]} OR ${made.licence}` : made.licence; break;
    case 'remove': holder[key] = ((holder[key] as unknown[] | undefined) ?? []).filter((_, i) => i !== made.index); break;
  }
  return root;
}

/** A list that a removal emptied may be gone with its key. */
function comparable(data: unknown, made: Change): unknown {
  // Objects of every origin become plain ones.
  const plain = JSON.parse(JSON.stringify(data)) as Data;
  const { waivers, ...rest } = plain;
  return made.kind !== 'remove' || (Array.isArray(waivers) && waivers.length > 0) ? plain : rest;
}

function check(text: string, made: Change): boolean {
  const result = editPolicy(text, made);
  if ('refused' in result) {
    assert.ok(result.refused.length > 0);
    return false;
  }
  const { span, text: written, holes } = result.edit;
  const after = text.slice(0, span.start) + written + text.slice(span.end);
  assert.deepEqual(comparable(read(after), made), comparable(expected(read(text), made), made), after);
  assert.ok(after.startsWith(text.slice(0, span.start)) && after.endsWith(text.slice(span.end)));
  assert.ok(made.kind === 'remove' || made.kind === 'set' || span.start === span.end, 'what only adds takes nothing away');
  assert.ok(!text.includes('\r\n') || !/[^\r]\n/.test(written), 'line breaks as in the file');
  assert.ok(holes.every((hole) => hole >= 0 && hole <= written.length));
  return true;
}

describe('editPolicy, for any file', () => {
  it('changes what it says and nothing else, whatever the layout', () => {
    let made = 0;
    let all = 0;
    fc.assert(fc.property(file, change, (text, each) => {
      all++;
      made += check(text, each) ? 1 : 0;
    }), { numRuns: 600 });
    assert.ok(made > all / 2, `only ${made} of ${all} edits were made`);
  });

  it('can be made one after the other', () => {
    fc.assert(fc.property(file, fc.array(change, { maxLength: 6 }), (start, changes) => {
      let text = start;
      for (const each of changes) {
        const result = editPolicy(text, each);
        check(text, each);
        text = 'edit' in result ? text.slice(0, result.edit.span.start) + result.edit.text + text.slice(result.edit.span.end) : text;
      }
    }), { numRuns: 60 });
  });

  it('never throws and never harms a broken file', () => {
    const piece = fc.constantFrom('usage:', '  commercial: true', 'usage: {', '}', ']', 'waivers:\n  - {', '[', '"', '&a ', '*a', '\t', '- ', ': ', '? ', '|', '>-', '---\n', '...', '#', '<<: *a', '\r\n', '\n', 'version: 1', '!!map', '\uFEFF');
    fc.assert(fc.property(fc.array(piece, { maxLength: 12 }).map((parts) => parts.join('')), change, (text, each) => {
      const result = editPolicy(text, each);
      if ('edit' in result) {
        const { span, text: written } = result.edit;
        const before = parsePolicy(text, 'p').problems.filter(({ severity }) => severity === 'error').length;
        const after = parsePolicy(text.slice(0, span.start) + written + text.slice(span.end), 'p').problems;
        assert.ok(each.kind === 'add' || each.kind === 'set' || after.filter(({ severity }) => severity === 'error').length <= before);
        assert.ok(!after.some(({ message }) => message.startsWith('YAML syntax')));
      }
    }), { numRuns: 500 });
  });

  for (const name of ['test/fixtures/cli/shop/model-review.yaml', 'test/fixtures/workspaces/single/model-review.yaml', 'examples/support-desk/model-review.yaml']) {
    it(`edits ${name} in every way`, () => {
      const text = readFileSync(name, 'utf8');
      fc.assert(fc.property(change, (each) => void check(text, each)), { numRuns: 50 });
    });
  }
});
