import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { CODES } from '../../../src/core/codes';
import { fingerprints } from '../../../src/core/report/fingerprint';
import { placedFindings } from '../../../src/core/report/run';
import { sarif, type CodeHelp } from '../../../src/core/report/sarif';
import { RUN } from './run-fixture';

const help = (): CodeHelp => ({ severity: 'warning', summary: 'what it finds', page: '# page' });
const LOG = sarif(RUN, { help });
const [log] = LOG.runs;
const results = log?.results ?? [];

describe('the SARIF report', () => {
  it('fits the official schema of SARIF 2.1.0', () => {
    const ajv = new Ajv({ strict: false, unicodeRegExp: false }); // its pattern of languages is none of Unicode's
    addFormats(ajv);
    const schema = JSON.parse(readFileSync('node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json', 'utf8')) as object;
    assert.ok(ajv.validate(schema, JSON.parse(JSON.stringify(LOG))), ajv.errorsText());
    assert.equal(ajv.validate(schema, { ...LOG, version: '2' }), false);
  });

  it('describes every code, with its page, its severity and its help', () => {
    const rules = log?.tool.driver.rules ?? [];
    assert.deepEqual(rules.map(({ id }) => id), CODES);
    assert.deepEqual(rules.find(({ id }) => id === 'threshold-exceeded'), {
      id: 'threshold-exceeded', name: 'ThresholdExceeded', shortDescription: { text: 'what it finds.' }, fullDescription: { text: 'what it finds.' },
      helpUri: 'https://github.com/model-review/model-review/blob/main/docs/rules/threshold-exceeded.md',
      help: { text: 'what it finds. See https://github.com/model-review/model-review/blob/main/docs/rules/threshold-exceeded.md', markdown: '# page' },
      defaultConfiguration: { level: 'warning' }, properties: { tags: ['ai-models', 'licence'] },
    });
  });

  it('has a result for each finding, whose rule index names its rule', () => {
    assert.deepEqual(results.map(({ ruleId, ruleIndex, level }) => [ruleId, CODES[ruleIndex ?? -1], level]), [
      ['policy-invalid', 'policy-invalid', 'warning'],
      ['floating-alias', 'floating-alias', 'warning'],
      ['threshold-exceeded', 'threshold-exceeded', 'error'],
      ['model-unknown', 'model-unknown', 'note'],
    ]);
  });

  it('gives the place from 1, its end exclusive, below the root of the repository', () => {
    const place = (prefix?: string): unknown => sarif(RUN, { help, ...(prefix === undefined ? {} : { prefix }) }).runs[0]?.results?.[2]?.locations?.[0]?.physicalLocation;
    assert.deepEqual(place(), { artifactLocation: { uri: 'src/chat.py', uriBaseId: '%SRCROOT%' }, region: { startLine: 3, startColumn: 7, endLine: 3, endColumn: 42 } });
    assert.deepEqual((place('a b/#1/') as { artifactLocation: unknown }).artifactLocation, { uri: 'a%20b/%231/src/chat.py', uriBaseId: '%SRCROOT%' });
  });

  it('suppresses what is waived, and points at the value that was declared', () => {
    const [, waived, open] = results;
    assert.deepEqual(waived?.suppressions, [{ kind: 'external', status: 'accepted', justification: 'until the pilot ends (ai@example.com, until 2027-01-31)' }]);
    assert.deepEqual(open?.suppressions, []);
    assert.equal(waived?.relatedLocations?.[0]?.physicalLocation?.artifactLocation?.uri, 'model-review.yaml');
  });

  it('says what was not read, and whether the run came to its end', () => {
    assert.deepEqual(log?.invocations?.map(({ executionSuccessful, toolExecutionNotifications }) => [executionSuccessful, toolExecutionNotifications?.map(({ message }) => message.text)]), [
      [true, ['logo.py was not reviewed: binary', 'tests/test_chat.py was not reviewed: read in part: a cell is not text']],
    ]);
    assert.equal(sarif(RUN, { help, complete: false }).runs[0]?.invocations?.[0]?.executionSuccessful, false);
  });

  it('compares with a baseline where there is one', () => {
    assert.deepEqual(results.map(({ baselineState }) => baselineState), [undefined, undefined, undefined, undefined]);
    const before = new Set(fingerprints(placedFindings(RUN)).slice(0, 2));
    assert.deepEqual(sarif(RUN, { help, baseline: before }).runs[0]?.results?.map(({ baselineState }) => baselineState), ['unchanged', 'unchanged', 'new', 'new']);
  });
});
