import { golden } from '../judge';
import { judged } from '../one-licence';

const on = golden.bind(undefined, 'weights-unavailable');
const must = 'requirements: { weightsAvailable: true }';

describe('weights-unavailable', () => {
  on('holds for a model behind an API', { model: 'openai/gpt-4o', policy: must },
    ['warning weights-unavailable [] requirements.weightsAvailable: The weights of gpt-4o are not released, and weightsAvailable is true; choose a model with open weights.']);
  on('holds for weights that leaked', { model: 'miqudev/miqu-1-70b', policy: must },
    ['warning weights-unavailable [] requirements.weightsAvailable: The weights of miqu-1-70b are not released, and weightsAvailable is true; choose a model with open weights.']);
  on('asks where nothing is known', { model: 'acme/closed-shop', policy: must },
    ['information weights-unavailable [] requirements.weightsAvailable: Whether the weights of closed-shop can be had is not known, and weightsAvailable is true; ask its publisher.']);
  on('is silent for open weights', { model: 'mistralai/Mistral-7B', policy: must }, []);
  judged('weights-unavailable', 'is silent for weights behind a form', { model: { access: 'gated' } }, must, []);
  judged('weights-unavailable', 'asks where they are given to some', { model: { access: 'restricted' } }, must,
    ['information weights-unavailable [] requirements.weightsAvailable: Whether the weights of one can be had is not known, and weightsAvailable is true; ask its publisher.']);
  on('says nothing of an unknown model', { model: 'acme/helios', kind: 'unknown', policy: must }, []);
});
