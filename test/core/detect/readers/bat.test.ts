import { expectMentions } from '../marked';

describe('readers/bat', () => {
  it('reads variables, over several lines, and the words of a list', () => {
    expectMentions('a.cmd', '@echo off\r\nset models=«tiny.en» «base» ^\r\n«large-v3»\r\nset "LLM_MODEL=«o1»"\r\n');
  });

  it('reads what a condition sets', () => {
    expectMentions('a.bat', 'if "%MODEL%" == "" set MODEL=«o1»\r\nif not "%X%"=="" set LLM_MODELS=«o3» «o1»\r\nif exist x set y=z\r\n');
  });

  it('reads commands with their flags, and comments', () => {
    expectMentions('a.bat', 'rem like ‹gpt-4o-mini›\r\n:: or ‹gpt-4o›\r\nollama pull «llama3»\r\nrun x --model %MODEL% ^\r\n  --judge-model «o3»\r\n');
  });
});
