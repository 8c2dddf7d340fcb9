import type { Declared, Usage } from '../policy/types';

const OF_DISTRIBUTED: Readonly<Record<'product' | 'weights' | 'derivatives', readonly string[]>> = {
  product: ['product_uses_model', 'product_contains_model', 'product_ui'],
  weights: ['distribute_weights'],
  derivatives: ['distribute_derivative'],
};

/** The acts, in the vocabulary of licence duties, that a project declares, each with the declaration that says so. */
export function declaredActs(usage: Usage): ReadonlyMap<string, Declared<unknown>> {
  const acts = new Map<string, Declared<unknown>>();
  const { distributes, offersModelApi, trainsModelsOnOutputs, commercial } = usage;
  for (const what of distributes?.value ?? []) {
    OF_DISTRIBUTED[what].forEach((act) => distributes && acts.set(act, distributes));
  }
  // Texts speak of commercial products or services.
  const offered = distributes?.value.includes('product') ? distributes : offersModelApi?.value === true ? offersModelApi : undefined;
  if (offered && commercial?.value === true) {
    acts.set('commercial_product', offered);
  }
  if (offersModelApi?.value === true) {
    acts.set('serve_hosted', offersModelApi);
  }
  if (trainsModelsOnOutputs?.value === 'distributed') {
    acts.set('train_on_output_and_distribute', trainsModelsOnOutputs);
  }
  return acts;
}

/** The declaration that triggers a duty; the first of its acts that is declared. */
export function triggerOf(when: readonly string[], acts: ReadonlyMap<string, Declared<unknown>>): Declared<unknown> | undefined {
  const act = when.find((each) => acts.has(each));
  return act === undefined ? undefined : acts.get(act);
}
