import { golden } from '../judge';

const on = golden.bind(undefined, 'licence-unknown');
const commercial = 'usage: { commercial: true }';

describe('licence-unknown', () => {
  on('needs no policy where weights leaked', { model: 'miqudev/miqu-1-70b' },
    ['information licence-unknown [] -: No licence was ever granted for miqu-1-70b, so nobody may count on using it; change the model.']);
  on('is otherwise silent without a policy', { model: 'acme/nothing' }, []);
  on('says that no licence is known', { model: 'acme/nothing', policy: commercial },
    ['information licence-unknown [] usage.commercial: The licence of nothing is not known, nor that it allows commercial use; ask its authors or change the model.']);
  on('says that a part is unstated', { model: 'gryphe/MythoMax', policy: commercial },
    ['information licence-unknown [] usage.commercial: Part of the licence of MythoMax is unstated: commercial use may be barred; ask its authors or change the model.']);
  on('speaks of a licence without an entry as unknown', { model: 'acme/elsewhere', policy: 'usage: {}' },
    ['information licence-unknown [] -: The licence of elsewhere is not known, so its terms are not judged; ask its authors or change the model.']);
  on('does not read silence in a half-read text as permission', { model: 'acme/half', policy: commercial },
    ['information licence-unknown [] usage.commercial: Whether Half-read allows commercial use is not known here, and commercial is true; read it.']);
  on('asks about outputs that a half-read text may cover', { model: 'acme/half', policy: 'usage: { trainsModelsOnOutputs: internal }' },
    ['information licence-unknown [] usage.trainsModelsOnOutputs: Whether outputs under Half-read may train models is not known, and trainsModelsOnOutputs is internal; read its terms.']);
  on('asks where conditions are not known', { model: 'tii/falcon-old', policy: commercial },
    ['information licence-unknown [4] usage.commercial: Falcon LLM 1.0 ties commercial use to conditions that are not known here (clause 4), and commercial is true; read it.']);
  on('names a host whose terms are not known', { model: 'mistralai/Mistral-7B', provider: 'groq', policy: commercial },
    ['information licence-unknown [] -: The terms of Groq, which serves the model, are not known here, so they are not judged; read them.']);
  on('is silent where the licence is known', { model: 'mistralai/Mistral-7B', policy: commercial }, []);
});
