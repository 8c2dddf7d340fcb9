import { expectMentions } from '../marked';

describe('readers/dockerfile', () => {
  it('reads variables in both forms', () => {
    expectMentions('Dockerfile', 'ARG MODEL=«o1»\nENV MODEL=«o1» OTHER_MODEL="«o3»"\nENV DEFAULT_MODEL «org/x»\n');
  });

  it('reads commands, as lines and as lists', () => {
    expectMentions('Dockerfile', 'RUN ollama pull «llama3» \\\n && echo done\nCMD ["‹vllm›", "--model", "«org/x»", "--model=«o1»"]\nENTRYPOINT run --model «o3»\n');
  });

  it('reads here-documents as scripts and as the files that they write', () => {
    expectMentions('Dockerfile', 'RUN <<EOF\nollama pull «llama3»\nEOF\nCOPY <<EOF /app/config.yaml\nmodel: «o1»\nEOF\nRUN python3 <<EOF\nx(model="«o3»")\nEOF\nENV MODEL=«o1»\n');
    expectMentions('Dockerfile', 'CMD ["‹ollama›", "‹run›", "«mistral»"]\n');
  });

  it('does not take images', () => {
    expectMentions('Dockerfile.gpu', 'FROM --platform=linux ⟦ollama/ollama:0.3⟧ AS base\n');
  });

  it('reads comments', () => {
    expectMentions('Dockerfile', '# ENV MODEL=«gpt-4o»\n');
  });
});
