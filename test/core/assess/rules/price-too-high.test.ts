import { golden } from '../judge';

const on = golden.bind(undefined, 'price-too-high');
const most = 'requirements: { maxPriceUSDPerMTok: { input: 5, output: 20 } }';

describe('price-too-high', () => {
  on('compares each price with its own limit', { model: 'anthropic/priced', policy: most },
    ['warning price-too-high [] requirements.maxPriceUSDPerMTok.output: priced costs $25.00 per M output tokens, your limit is $20.00; choose a cheaper model or raise the limit.']);
  on('is information where one list gives the price', { model: 'anthropic/one-list', policy: most },
    ['information price-too-high [] requirements.maxPriceUSDPerMTok.output: one-list costs $25.00 per M output tokens, your limit is $20.00; choose a cheaper model or raise the limit.']);
  on('is silent where no price is known', { model: 'openai/gpt-4o', provider: 'openai', policy: most }, []);
});
