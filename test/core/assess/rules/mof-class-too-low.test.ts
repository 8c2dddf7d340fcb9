import assert from 'node:assert/strict';
import { findingsUnder, judged, type Setting } from '../one-licence';

const on = judged.bind(undefined, 'mof-class-too-low');
const of = (reached: 0 | 1 | 2 | 3): Setting => ({ model: { mof: { class: reached, missing: [], source: 'lists' } } });
const wants = (least: number) => `requirements: { openness: { mofClass: ${least} } }`;

describe('mof-class-too-low', () => {
  on('is a conflict below the class', of(3), wants(2),
    ['warning mof-class-too-low [] requirements.openness.mofClass: one reaches MOF class III, and mofClass is II; choose a more open model.']);
  on('is a conflict where no class is reached', of(0), wants(3),
    ['warning mof-class-too-low [] requirements.openness.mofClass: one reaches no MOF class, and mofClass is III; choose a more open model.']);
  on('is fine at the class', of(2), wants(2), []);
  on('is fine above it', of(1), wants(2), []);
  on('asks where there is no record', {}, wants(3),
    ['information mof-class-too-low [] requirements.openness.mofClass: one has no MOF class, so mofClass III cannot be checked; judge it yourself, then accept this.']);
  on('is a conflict for what stands behind an API', { model: { access: 'api' } }, wants(3),
    ['warning mof-class-too-low [] requirements.openness.mofClass: one is behind an API, so it has no MOF class, and mofClass is III; choose a model with open weights.']);
  on('does not give the class of a model to what a name says was made from it', { ...of(1), kind: 'derivative' }, wants(3),
    ['information mof-class-too-low [] requirements.openness.mofClass: one has no MOF class, so mofClass III cannot be checked; judge it yourself, then accept this.']);
  it('tells the card which class is reached', () => {
    const reasons = (reached: 0 | 3) => findingsUnder('mof-class-too-low', of(reached), wants(1)).map(({ data, source }) => [data?.reason, source]);
    assert.deepEqual([reasons(0), reasons(3)], [[['no MOF class', 'lists']], [['MOF class III', 'lists']]]);
  });
});
