import { expectMentions } from '../marked';

describe('readers/markup', () => {
  it('reads bound attributes as code and others as text', () => {
    expectMentions('a.vue', '<Chat :model="\'«o1»\'" :options="[\'‹gpt-4o›\']" v-bind:model="o1" model="«o3»" id="gpt-4"/>');
  });

  it('reads the expressions of a template with their attribute', () => {
    expectMentions('a.svelte', '<Chat model={"«o1»"} x={y} />{#if model === \'«o3»\'}it\'s{/if}');
    expectMentions('a.vue', "<p>{{ model || '«o1»' }}</p>");
  });

  it('reads the front matter of Astro', () => {
    expectMentions('a.astro', '---\nconst model = "«o1»";\n---\n<Chat model="«o3»" />');
  });

  it('reads the pages around PHP', () => {
    expectMentions('a.php', "<p>don't <option value=\"‹gpt-4o›\"><?= ask(model: '«o1»') ?> isn't <?php $model = '«o3»';");
    expectMentions('a.php', "$model = '«o1»';");
  });

  it('reads the scripts of a page as code, its options as values, and the rest as text', () => {
    expectMentions('a.html', '<p class="x-1">ask <code>‹gpt-4o›</code></p>\n<select><option value="‹o3-mini›">x</option></select>\n'
      + '<script type="module">const model = "«o1»"; load("https://huggingface.co/«org/name»/resolve/main/");</script>\n<a href="https://example.com/gpt-4">x</a>\n');
  });

  it('reads the program of a template', () => {
    expectMentions('a.html', '<p><%+ select(vec!["‹org/name-7b›", // x\n  a => b]) %></p><?php echo "‹gpt-4o›"; ?>');
  });

  it('reads the words between the tags of a component, and none of its style sheets', () => {
    for (const path of ['A.astro', 'A.vue', 'A.svelte']) {
      expectMentions(path, '<header><p mt-1>Based on the API (‹gpt-3.5-turbo›).</p>{title}</header>\n<style>.a { color: red } .gpt-4o > b { top: 0 }</style>\n<p>or ‹o3-mini› </p>\n');
    }
  });

  it('reads the script of a component that the text begins within', () => {
    expectMentions('a.vue', 'const x = computed(() => {\n  return "‹gpt-4.1-nano›";\n});\n');
    expectMentions('a.vue', '  return "‹gpt-4.1-nano›";\n</script>\n<template>\n  <p model="«gpt-4.1»">x</p>\n</template>\n');
    expectMentions('a.svelte', 'const model = "«x-1»";\n');
  });

  it('reads what a page keeps as JSON for its script', () => {
    expectMentions('a.html', `<div data-config='{"model":"«gpt-4o»","x":"y"}' data-x='{model}'></div>`);
  });
});
