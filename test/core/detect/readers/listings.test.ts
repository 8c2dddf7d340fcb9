import { expectMentions } from '../marked';

describe('readers/listings', () => {
  it('reads a listing as the program that it shows, without its tags', () => {
    expectMentions('a.html', '<div class="highlight-python"><pre><span></span><span class="n">llm</span> <span class="o">=</span> ChatOpenAI(<span class="n">model</span><span class="o">=</span><span class="s2">&quot;«o3»&quot;</span>)</pre></div>');
    expectMentions('a.html', '<pre class="downlit sourceCode r">\n<code class="sourceCode R"><span>chat(model <span class="op">=</span> <span class="st">"«o1»"</span>)</span></code></pre>');
    expectMentions('a.html', '<pre><code class="language-yaml"><span>model</span>: <span>«o3»</span>\n</code></pre><p>o3</p>');
  });

  it('reads one that says no language as any text', () => {
    expectMentions('a.html', '<pre>curl --model «o3» &amp;&amp; o1</pre> <b>‹gpt-4o›</b>');
  });

  it('reads to the end what nobody closes', () => {
    expectMentions('a.html', '<pre class="language-js">const model = "«o3»";');
    expectMentions('a.html', '<pre class="language-js">const model = "«o3»"; <span');
  });
});
