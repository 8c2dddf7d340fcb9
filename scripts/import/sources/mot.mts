import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { byCodeUnit, readYaml } from '../../data/files.mjs';
import { dayOf, fieldsOf, type Importer, type Reading, Skipped, textOf, type ToolRecord } from '../reading.mjs';

/** Older records are hidden on the tool's own site. */
const SHOWN_SINCE = '2025-01-01';

/** `models/<name>.yml`: a release and its components. The class is the tool's to compute, so none is proposed. */
export const mot: Importer = {
  source: 'mot',
  checkout: 'a checkout of github.com/lfai/model_openness_tool',
  read({ folder }): Reading {
    const skipped = new Skipped();
    const tool = readdirSync(join(folder, 'models')).filter((name) => /\.ya?ml$/.test(name) && !/template/i.test(name)).sort(byCodeUnit)
      .flatMap((name) => record(name, fieldsOf(fieldsOf(readYaml(join(folder, 'models', name)))['release']), skipped));
    return { ids: [], tool, skipped: skipped.counts };
  },
};

function record(file: string, release: Readonly<Record<string, unknown>>, skipped: Skipped): readonly ToolRecord[] {
  const date = dayOf(release['date']);
  const link = /huggingface\.co\/(?!collections\/|datasets\/)([\w.-]+\/[\w.-]+)/.exec(textOf(release['huggingface']) ?? '')?.[1];
  if (date === undefined || date < SHOWN_SINCE) {
    return skipped.add(`record before ${SHOWN_SINCE}`);
  }
  if (link === undefined) {
    return skipped.add('record without a repository');
  }
  const components = (Array.isArray(release['components']) ? release['components'] : []).flatMap((each: unknown) => textOf(fieldsOf(each)['name']) ?? []);
  return [{ id: `mot:${file.replace(/\.ya?ml$/, '').toLowerCase()}`, huggingface: [link], date, components }];
}
