import type { Model, Offer, Price } from '../../../src/core/catalogue/types';
import { type Change, changed } from './change.mjs';
import type { Side } from './side.mjs';

/** Relative moves below this are noise of the lists. */
const PRICE_MOVE = 0.05;

/** What the models' own entries say differently. Facts are compared where both sides have the model. */
export function factChanges(old: Side, now: Side): Change[] {
  const before = new Map(old.models.map((model) => [model.id, model]));
  const after = new Map(now.models.map((model) => [model.id, model]));
  const both = now.models.flatMap((model) => {
    const was = before.get(model.id);
    return was ? [[was, model] as const] : [];
  });
  return [
    ...old.models.filter(({ id }) => !after.has(id)).map(({ id, name }): Change => ({ group: 'ids', where: id, was: name })),
    ...now.models.filter(({ id }) => !before.has(id)).map(({ id, name }): Change => ({ group: 'ids', where: id, is: name })),
    ...both.flatMap(([was, is]) => [
      ...changed('model licences', is.id, licenceOf(was), licenceOf(is)),
      ...changed('access', is.id, was.access, is.access),
      ...changed('dates', `${is.id}, released`, was.released?.value, is.released?.value),
      ...changed('openness', is.id, opennessOf(was), opennessOf(is)),
      ...offerChanges(was, is),
    ]),
  ];
}

function licenceOf({ licence }: Model): string | undefined {
  return licence && `${licence.expression} (${licence.confidence})`;
}

function opennessOf({ openness, mof, osi }: Model): string | undefined {
  const parts = [openness && `${openness.record} (${openness.match})`, mof && `MOF class ${mof.class}`, osi && `OSI ${osi.result}`].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(', ') : undefined;
}

function offerChanges(was: Model, is: Model): Change[] {
  const key = ({ provider, id }: Offer): string => `${provider} ${id.toLowerCase()}`;
  const before = new Map((was.offers ?? []).map((offer) => [key(offer), offer]));
  const after = new Map((is.offers ?? []).map((offer) => [key(offer), offer]));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((each) => {
    const [from, to] = [before.get(each), after.get(each)];
    const where = `${is.id} at ${each}`;
    return [
      ...changed('dates', `${where}, deprecated`, from?.life?.deprecated, to?.life?.deprecated),
      ...changed('dates', `${where}, retired`, from?.life?.retired, to?.life?.retired),
      ...(hasMoved(from?.price, to?.price) ? changed('prices', where, priceOf(from?.price), priceOf(to?.price)) : []),
    ];
  });
}

function hasMoved(was: Price | undefined, is: Price | undefined): boolean {
  const apart = (a: number, b: number): boolean => Math.abs(a - b) > PRICE_MOVE * Math.max(a, b);
  return was && is ? apart(was.input, is.input) || apart(was.output, is.output) : was !== is;
}

function priceOf(price: Price | undefined): string | undefined {
  return price && `${price.input}/${price.output} USD`;
}
