import { golden } from '../judge';

const on = golden.bind(undefined, 'floating-alias');
const pinned = 'requirements: { pinned: true }';

describe('floating-alias', () => {
  on('names the snapshot to pin to', { model: 'openai/gpt-4o', text: 'gpt-4o', provider: 'openai', policy: pinned },
    ['warning floating-alias [] requirements.pinned: gpt-4o moves with OpenAI, and requirements.pinned is true; pin it to gpt-4o-2024-08-06.']);
  on('keeps the route in front', { model: 'openai/gpt-4o', text: 'azure/gpt-4o', policy: pinned },
    ['warning floating-alias [] requirements.pinned: gpt-4o moves with OpenAI, and requirements.pinned is true; pin it to azure/gpt-4o-2024-08-06.']);
  on('names none where none is known', { model: 'openai/chatgpt-latest', text: 'chatgpt-latest', provider: 'openai', policy: pinned },
    ['warning floating-alias [] requirements.pinned: chatgpt-latest moves with OpenAI, and requirements.pinned is true; pin it to a dated id.']);
  on('says when the snapshot ends', { model: 'openai/ending-latest', text: 'ending-latest', provider: 'openai', policy: pinned },
    ['warning floating-alias [] requirements.pinned: ending-latest moves, and requirements.pinned is true; pin it to ending-2025 (ends 2027-01-14).']);
  on('does not name a snapshot that has ended', { model: 'openai/ended-latest', text: 'ended-latest', provider: 'openai', policy: pinned },
    ['warning floating-alias [] requirements.pinned: ended-latest moves with OpenAI, and requirements.pinned is true; pin it to a dated id.']);
  on('is information where one list says so', { model: 'openai/rumoured-latest', policy: pinned },
    ['information floating-alias [] requirements.pinned: rumoured-latest moves with OpenAI, and requirements.pinned is true; pin it to a dated id.']);
  on('is silent for the snapshot', { model: 'openai/gpt-4o-2024-08-06', provider: 'openai', policy: pinned }, []);
  on('is silent where pinning is not required', { model: 'openai/gpt-4o', policy: 'requirements: { pinned: false }' }, []);
});
