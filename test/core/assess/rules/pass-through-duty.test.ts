import { golden } from '../judge';

const on = golden.bind(undefined, 'pass-through-duty');

describe('pass-through-duty', () => {
  on('counts an API as distribution where the licence does', { model: 'google/gemma-2-9b', policy: 'usage: { offersModelApi: true }' },
    ['information pass-through-duty [3.1] usage.offersModelApi: The use restrictions of Gemma Terms must be in your own terms (clause 3.1), and offersModelApi is declared; put them there.']);
  on('is silent where no model is offered', { model: 'google/gemma-2-9b', policy: 'usage: { offersModelApi: false }' }, []);
  on('reaches what was made from the model, whatever its own licence', { model: 'acme/gemma-tune', policy: 'usage: { offersModelApi: true }' },
    ['information pass-through-duty [3.1] usage.offersModelApi: The use restrictions of Gemma Terms must be in your own terms (clause 3.1), and offersModelApi is declared; put them there.']);
});
