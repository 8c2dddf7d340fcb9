import assert from 'node:assert/strict';
import { expectMentions, expectOne } from '../marked';

describe('readers/shell', () => {
  it('reads assignments, exports and defaults', () => {
    assert.equal(expectOne('a.sh', 'MODEL="«o1»"\n').place, 'env');
    expectMentions('a.sh', "export MODEL='«o1»' OTHER_MODEL=«o3»\n");
    expectMentions('a.sh', 'MODEL="${MODEL:-«o1»}"\nX=${OPENAI_MODEL-"«o3»"}\n');
    expectMentions('a.sh', 'MODEL="gpt-$SIZE"\nMODEL=$1\n');
  });

  it('reads flags and commands that take a model', () => {
    expectMentions('a.sh', 'aider --model «o1» --weak-model=«o3»\n');
    assert.equal(expectOne('a.sh', 'sudo ollama run «mistral» "why?"\n').provider, 'ollama');
    expectMentions('a.sh', 'vllm serve «org/x» --port 1 && llm -m «o1» hi\npython -m json\n');
    expectMentions('a.sh', 'az deploy \\\n  --model-name "«o1»" \\\n  --model-version 1\n');
    expectMentions('a.sh', 'huggingface-cli download «org/x» --local-dir d\n');
  });

  it('reads commands behind a prompt and behind what is set for them', () => {
    expectMentions('a.sh', '$ OLLAMA_HOST=127.0.0.1:11435 ollama pull «mistral»\n$ X=1 Y=2 vllm serve «o/x»\n');
  });

  it('takes what a download fetches and not what a page shows', () => {
    const [repository, file] = expectMentions('a.sh', 'wget https://huggingface.co/«Qwen/Qwen3-4B-GGUF»/resolve/$REV/«Qwen3-4B-Q4_K_M.gguf»\n');
    assert.deepEqual([repository?.text, file?.text], ['Qwen/Qwen3-4B-GGUF', 'Qwen3-4B-Q4_K_M.gguf']);
    expectMentions('a.sh', 'git clone https://huggingface.co/«org/x»\n');
    expectMentions('a.sh', 'open https://huggingface.co/⟦org/x⟧\n');
    expectMentions('a.sh', 'curl "https://huggingface.co/«org/x»/resolve/main/model.safetensors"\n');
  });

  it('does not take packages and images', () => {
    expectMentions('a.sh', 'pip install ⟦gpt-4all⟧\nnpm i ⟦@ai-sdk/openai⟧\ndocker run ⟦ollama/ollama⟧\n');
  });

  it("reads a message's line ends as `printf` does", () => {
    expectMentions('a.sh', 'printf "  $ %s -m ‹ggml-base.en.bin›\\n\\n" "$x"\n');
  });

  it('reads messages, here-documents and comments', () => {
    expectMentions('a.sh', 'echo "Deploying a ‹gpt-35-turbo› model..."\n');
    expectMentions('a.sh', 'cat <<EOF\n{"model": "«o1»"}\nEOF\nexport MODEL=«o3»\n');
    expectMentions('a.sh', "curl -d '{\"model\": \"«o1»\", \"n\": 1}' http://x\n");
    assert.equal(expectOne('a.sh', '# export MODEL=«gpt-4o»\n').role, 'comment');
  });

  it('reads arrays and loops over models', () => {
    expectMentions('a.sh', 'models=(«llama3» "«o1»" # ‹gpt-4o›\n  «a/b»)\ndeclare -A MODELS=(["x-1"]=«a/c»)\nfiles=(‹a-1›)\n');
    const [first] = expectMentions('a.sh', 'for m in «nomic-embed-text» «mxbai-embed-large»; do ollama pull "$m"; done\nfor f in ‹a-1› ‹b-2›; do echo $f; done\nfor model in «o1»\ndo x; done\n');
    assert.equal(first?.provider, 'ollama');
    expectMentions('a.sh', 'OLLAMA_MODELS="«llama3.2» «mistral»"\nNAMES="a b"\n');
  });

  it('reads defaults of arguments and adapters with their revisions', () => {
    expectMentions('a.sh', 'MODEL=${2:-"«a/b»"}\nLLM_MODEL=${X:-«o1»}\nLORA_ADAPTERS=«a/b»@main,x=«c/d»\nlm_eval --model_args pretrained=«a/b»,dtype=‹float›\n');
  });

  it('knows repositories that are no models', () => {
    expectMentions('a.sh', 'hf download ⟦a/b⟧ --local-dir x \\\n  --repo-type dataset\nhf download «c/d» --quiet\nhf download «MYUSERS/d»\nhf download ⟦MYUSERNAME/d⟧\n');
  });

  it('reads bodies in quotes', () => {
    expectMentions('a.sh', `curl ⟦https://x⟧ -d '{\n  "model": "«google/gemma-3-1b-it»", "x": "'"$X"'"}'\ncurl -d "{\\"model\\": \\"«o1»\\"}"\n`.replace('⟦https://x⟧', 'https://x'));
  });

  it('reads flags with one hyphen, but those of compilers', () => {
    expectMentions('a.sh', './bin/x -model «gpt-4o» -n 3\n./x -model=«o3»\ngcc -ftls-model=‹initial-exec›\nicc -fp-model strict\n');
  });

  it('reads the address that is called', () => {
    expectMentions('a.sh', 'curl "https://bedrock-runtime.us-east-1.amazonaws.com/model/«anthropic.claude-v2%3A1»/invoke" -d x\ncurl $BASE/openai/deployments/«gpt-4o»/chat/completions\n');
  });

  it('takes what a variable is compared with for its value', () => {
    expectMentions('a.sh', 'if [[ $model == «mistral» ]]; then\n  x\nelif [ "${LLM_MODEL}" = "«o1»" ]; then\n  y\nfi\n');
  });

  it('takes no name of what a program writes', () => {
    expectMentions('a.sh', "python x --output_dir ⟦models/llama3-8b-pro⟧ --run_name ⟦llama-7b-run⟧\n");
  });

  it('takes what a command printed though it stands where a program does', () => {
    expectMentions('a.sh', '«llama2:latest»   7da22eda89ac    3.8 GB  22 minutes ago\n'.replace('7da22eda89ac', '⟦7da22eda89ac⟧'));
    expectMentions('a.sh', '◆ Model (‹gpt-4o›)\ncase $MODEL in\n  ‹gpt-4o-mini›) x ;;\nesac\ngpt-4o x\n');
  });
});
