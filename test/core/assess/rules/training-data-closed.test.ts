import { judged } from '../one-licence';

const on = judged.bind(undefined, 'training-data-closed');
const wants = 'requirements: { openness: { trainingData: true } }';

describe('training-data-closed', () => {
  on('is a conflict where the record of this model says closed', { model: { openness: { record: 'mistral', match: 'exact' } } }, wants,
    ['warning training-data-closed [] requirements.openness.trainingData: The training data of one are closed, and trainingData is true; choose a more open model.']);
  on('asks where the record is of another size', { model: { openness: { record: 'llama3', match: 'family' } } }, wants,
    ['information training-data-closed [] requirements.openness.trainingData: The training data of one may be closed (judged on Meta-Llama-3-70B-Instruct), and trainingData is true; check it.']);
  on('asks where a part is open', { model: { openness: { record: 'partly', match: 'exact' } } }, wants,
    ['information training-data-closed [] requirements.openness.trainingData: The training data of one are open in part, and trainingData is true; judge if that is enough.']);
  on('is fine where they are open', { model: { openness: { record: 'open', match: 'exact' } } }, wants, []);
  on('asks where nobody assessed it', {}, wants,
    ['information training-data-closed [] requirements.openness.trainingData: Whether the training data of one are open is not assessed, and trainingData is true; judge it yourself.']);
  on('asks so of an API', { model: { access: 'api' } }, wants,
    ['information training-data-closed [] requirements.openness.trainingData: The training data of one are not assessed, and trainingData is true; ask its maker or change the model.']);
  on('says nothing where the project does not ask for it', {}, 'requirements: { openness: { trainingData: false } }', []);
});
