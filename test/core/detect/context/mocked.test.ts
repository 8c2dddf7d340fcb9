import assert from 'node:assert/strict';
import { calledBy } from '../../../../src/core/detect/context/mocked';
import { expectOne } from '../marked';

describe('context/mocked', () => {
  it('takes what a stand-in was asked for as what the call was given', () => {
    assert.deepEqual(calledBy('assert_called_once_with', 'WhisperModel'), ['WhisperModel', undefined]);
    assert.deepEqual(calledBy('load', 'WhisperModel'), ['load', 'WhisperModel']);
    assert.equal(expectOne('test_a.py', 'WhisperModel.assert_called_once_with("«small»")\n').callee, 'WhisperModel');
  });
});
