import { judged, term, type Setting } from '../one-licence';

const on = judged.bind(undefined, 'age-limit');
const adults: Setting = { terms: { age: { ...term(18), endUserMin: 18 } } };

describe('age-limit', () => {
  on('is a conflict where users may be younger', adults, 'usage: { minimumUserAge: 13 }',
    ['error age-limit [1] usage.minimumUserAge: Acme wants users of 18 or older (clause 1), and minimumUserAge is 13; raise it or change the model.']);
  on('is fine at that age', adults, 'usage: { minimumUserAge: 18 }', []);
  on('is fine where the age binds the account holder only', { terms: { age: term(18) } }, 'usage: { minimumUserAge: 13 }', []);
  on('asks where the text has a rule for minors', { terms: { age: term('minors need parental consent', '3.3(c)') } }, 'usage: { minimumUserAge: 16 }',
    ['information age-limit [3.3(c)] usage.minimumUserAge: Acme has a rule for minors (clause 3.3(c)), and minimumUserAge is 16; check if it is met.']);
  on('does not ask that of adults', { terms: { age: term('minors need parental consent') } }, 'usage: { minimumUserAge: 18 }', []);
  on('says nothing where no age is declared', adults, 'usage: { commercial: true }', []);
});
