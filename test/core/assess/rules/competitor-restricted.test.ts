import { judged, term, type Setting } from '../one-licence';

const on = judged.bind(undefined, 'competitor-restricted');
const barring = (bars: 'products' | 'hosting' | 'benchmarks'): Setting => ({ terms: { competitors: { ...term('words of the text', 'D.4'), bars } } });
const LINE = 'warning competitor-restricted [D.4] usage.competesWithProvider: Acme limits products that compete with its provider’s (clause D.4), and competesWithProvider is true; ask it or change the model.';

describe('competitor-restricted', () => {
  on('is a conflict for who competes', barring('products'), 'usage: { competesWithProvider: true }', [LINE]);
  on('looks at hosting where only that is barred', barring('hosting'), 'usage: { competesWithProvider: true, offersModelApi: true }', [LINE]);
  on('is fine there for who hosts nothing', barring('hosting'), 'usage: { competesWithProvider: true, offersModelApi: false }', []);
  on('asks there who has not said whether it hosts', barring('hosting'), 'usage: { competesWithProvider: true }',
    ['information competitor-restricted [D.4] usage.competesWithProvider: Acme bars serving models in competition with it (clause D.4), and competesWithProvider is true; declare offersModelApi.']);
  on('is fine where only benchmarks are limited', barring('benchmarks'), 'usage: { competesWithProvider: true }', []);
  on('is fine for who does not compete', barring('products'), 'usage: { competesWithProvider: false }', []);
  on('does not ask where nobody said', barring('products'), 'usage: { commercial: true }', []);
  on('is information where the clause was not read in its source', { terms: { competitors: { ...term('words', 'D.4', 'secondary'), bars: 'products' } } }, 'usage: { competesWithProvider: true }',
    [LINE.replace('warning', 'information')]);
});
