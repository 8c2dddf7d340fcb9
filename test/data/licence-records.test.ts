import assert from 'node:assert/strict';
import type { Licence, Terms } from '../../src/core/catalogue/types';
import { compiledCatalogue } from './catalogue';

/** What is read of the terms, and what the text says there; the clause is the last of the values. */
type Row = readonly [read: (terms: Terms) => unknown, expected: unknown];

const selling = ({ commercialUse: term }: Terms): unknown => term && [term.v, term.clause];
const training = ({ outputTraining: term }: Terms): unknown => term && [term.competingOnly ? `${term.v}, competing only` : term.v, term.clause];
const hosting = ({ hostedService: term }: Terms): unknown => term && [term.v, term.clause];
const sharing = ({ distribution: term }: Terms): unknown => term && [term.v, term.clause];
const region = ({ regions: term }: Terms): unknown => term && [term.v, term.basis, term.clause];
const consent = ({ approval: term }: Terms): unknown => term && [term.v, term.when, term.clause];
const limit = ({ gates }: Terms): unknown => (gates ?? []).map(({ metric, op, value, measuredDate, clause }) => [metric, op, value, measuredDate ?? 'now', clause])[0];
const duty = (type: string) => ({ duties }: Terms): unknown => (duties ?? []).filter((each) => each.type === type).map(({ text, clause }) => [text ?? 'no fixed text', clause])[0];
const field = (name: string) => ({ fieldsOfUse }: Terms): unknown => (fieldsOfUse ?? []).filter((each) => each.field === name).map(({ mode, clause }) => [mode, clause])[0];

const M = 1_000_000;
const OUTSIDE = ['EU', 'GB', 'KR'];

function tencent(date: string, territory: string, provider: boolean): readonly Row[] {
  return [
    [limit, ['mau', '>', 100 * M, date, '4']], [region, [OUTSIDE, 'use', territory]], [training, ['prohibited', '5.b']],
    [duty('user_notice'), provider ? ['no fixed text', '3.e'] : undefined], [field('military'), ['prohibited', 'AUP 19']],
  ];
}

function owl(): readonly Row[] {
  return [
    [limit, ['revenue_annual', '>=', 10 * M, 'now', '2']], [hosting, ['counts_as_distribution', '3']], [training, ['derivative-terms-attach', '1.4/3.1-3.2']],
    [duty('latest_version'), ['no fixed text', '6']], [field('medical-advice'), ['prohibited', 'Attachment A, second (a)']],
  ];
}

/** Licence without `LicenseRef-`, and its decisive facts. */
const FACTS: Readonly<Record<string, readonly Row[]>> = {
  codegeex4: [[consent, ['registration', 'commercial', '2']], [duty('display_text'), ['Built with CodeGeeX4', '2(B)']], [duty('name_prefix'), ['CodeGeeX4', '2']], [field('military'), ['prohibited', '3']]],
  cogvlm2: [[consent, ['registration', 'commercial', '2']], [field('china-national-security'), ['prohibited', '3']], [duty('display_text'), undefined]],
  'orion-14b': [[selling, ['conditional', '2']], [hosting, ['counts_as_distribution', '1 (distribution)']], [training, ['derivative-terms-attach', '1 (derivatives)']], [duty('display_text'), ['【Orion-14B Series】 Inside', 'Chinese part 6(1)-6(2)']]],
  xverse: [[consent, ['written authorisation', 'commercial', '2']], [training, ['derivative-terms-attach', '1 (derivatives)']], [field('military'), ['prohibited', '2(1)']]],
  telechat: [[consent, ['written authorisation', 'commercial', '2(2)']], [duty('display_text'), ['TeleChat Inside', '6(1)-6(2)']], [duty('copy_of_licence'), ['no fixed text', '2(4)']]],
  'tencent-hunyuancustom': tencent('2025-05-09', '1.l/2/5.c', false),
  'tencent-hunyuan-7b': tencent('2025-08-04', '1.l/2/5.c', false),
  'tencent-hunyuan-mt': tencent('2025-09-01', '1.k/2/5.c', false),
  'tencent-hunyuanimage-2.1': tencent('2025-09-08', '1.l/2/5.c', true),
  'tencent-hunyuanvideo-1.5': tencent('2025-11-21', '1.l/2/5.c', true),
  'tencent-hy-mt1.5': [...tencent('2025-12-30', '1.l/2/5.c', true), [duty('display_text'), ['Powered by Tencent HY', '3.c']]],
  'ltxv-owl-2025-04-17': owl(),
  'ltxv-owl-2025-05-05': owl(),
  'ltx-video-open-weights-0.x': [[selling, ['unknown', null]], [limit, undefined], [field('undisclosed-machine-output'), ['prohibited', 'Attachment A (e)']]],
  'hai-def-2024-11-15': [[hosting, ['counts_as_distribution', '1.1(b)']], [training, ['derivative-terms-attach', '1.1(h)']], [field('medical-device-clinical'), ['conditional', '3.1(3), 3.2(2)']], [duty('pass_through_restrictions'), ['no fixed text', '3.1(1)']]],
  'ai-sweden-gpt-sw3': [[selling, ['allowed', '3']], [duty('same_licence'), ['no fixed text', '5']], [duty('retain_notices'), ['no fixed text', '4']]],
  'open-aleph-1.0': [[selling, ['prohibited', '2-3']], [field('public-administration'), ['prohibited', '4']], [duty('source_offer'), ['no fixed text', '6(b)']]],
  inf: [[selling, ['allowed', '2.4-2.5']], [hosting, ['counts_as_distribution', '1.4']], [duty('copy_of_licence'), ['no fixed text', '3.1']]],
  'noncommercial-statement': [[selling, ['prohibited', 'README']], [sharing, undefined]],
  'fal-tos': [[training, ['prohibited, competing only', '13']], [sharing, ['no_weights', '4']], [({ age }) => age && [age.endUserMin, age.clause], [18, '2']]],
  WTFPL: [[selling, ['allowed', '0']], [({ duties }) => duties, undefined]],
  Unlicense: [[selling, ['allowed', 'paragraph 2']], [({ duties }) => duties, undefined]],
  'BSD-2-Clause': [[selling, ['allowed', 'preamble']], [duty('copy_of_licence'), ['no fixed text', '1-2']]],
  ISC: [[selling, ['allowed', 'paragraph 1']], [duty('copy_of_licence'), ['no fixed text', 'paragraph 1']]],
  'AFL-3.0': [[hosting, ['counts_as_distribution', '5']], [duty('retain_notices'), ['no fixed text', '6']]],
  'CC-BY-NC-2.0': [[selling, ['prohibited', '4(b)']], [duty('state_changes'), undefined]],
  'CC-BY-NC-3.0': [[selling, ['prohibited', '4(b)']], [duty('state_changes'), ['no fixed text', '3(b)']]],
};

/** Known by name or by what readers say: nothing of them may be read as text. */
const UNREAD = ['stable-beluga-nc', 'seallms-terms', 'tencent-tokenhub-2026-04-15', 'recraft-platform', 'deepgram-tos', 'elevenlabs-tos-2026-03-31', 'ltx-video-open-weights-0.x'];

describe('Licence records added for models that had none', () => {
  let licences: Readonly<Record<string, Licence>>;
  before(async () => {
    ({ catalogue: { licences } } = await compiledCatalogue());
  });
  const licence = (name: string): Licence => licences[`LicenseRef-${name}`] ?? licences[name] ?? assert.fail(`no licence ${name}`);

  for (const [name, rows] of Object.entries(FACTS)) {
    it(`Of ${name} is said what its text says, with the clause`, () => {
      const { terms } = licence(name);
      assert.deepEqual(rows.map(([read]) => read(terms)), rows.map(([, expected]) => expected));
    });
  }

  it('Nothing has the firmness of a text where the text was not read', () => {
    for (const name of UNREAD) {
      const { confidence, coverage, terms } = licence(name);
      assert.ok(confidence !== 'text' && coverage !== 'full', name);
      assert.doesNotMatch(JSON.stringify(terms), /"confidence":"text"/, name);
    }
  });
});
