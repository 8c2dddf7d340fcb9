import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { KNOWN_NAMES, readKnownNames, readName, recallOf } from '../../../scripts/corpus/names.mjs';
import { shippedReviewer } from '../../../scripts/corpus/reviewer.mjs';

describe('The ids that Pydantic AI lists, in every spelling of their providers', () => {
  const reviewer = shippedReviewer();
  const read = readKnownNames().map(({ id }) => readName(id, reviewer));

  it('are read as the table says', () => {
    const row = ({ id, kind, name, provider }: (typeof read)[number]): string => [id, kind, name, provider].join('\t');
    if (process.env['UPDATE_GOLDEN'] === '1') {
      const comments = readFileSync(KNOWN_NAMES, 'utf8').split('\n').filter((line) => line.startsWith('#'));
      writeFileSync(KNOWN_NAMES, `${[...comments, ...read.map(row)].join('\n')}\n`);
    }
    assert.deepEqual(read.map(row), readKnownNames().map(row));
  });

  it('are known, nearly all', () => {
    assert.ok(recallOf(read) >= 0.95, `known ${recallOf(read)}`);
  });

  it('are found where code gives them to an agent, nearly all', () => {
    const text = ['from pydantic_ai import Agent', ...read.map(({ id }) => `agent = Agent('${id}')`)].join('\n');
    const { uses } = reviewer.review({ path: 'src/agents.py', text }, { path: 'src/agents.py', today: '2026-01-01' });
    const found = new Set(uses.map(({ mention }) => mention.text));
    const missed = read.map(({ id }) => id).filter((id) => !found.has(id));
    assert.ok(missed.length <= read.length * 0.05, missed.join(' '));
  });
});
