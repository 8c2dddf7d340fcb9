import { expectMentions } from '../marked';

describe('readers/openers', () => {
  it('reads raw strings with any number of marks', () => {
    expectMentions('a.rs', 'let model = r##"«gpt-4o»"##; let x = r#"a "‹gpt-4.1›" b"#; fn r#type() {}');
    expectMentions('a.swift', 'let model = #"«gpt-4o»"#; let x = ##"gpt-\\##(size)"##; let model = #"gpt-\\#(size)"#');
    expectMentions('a.cpp', 'auto model = R"x(«gpt-4o»)x"; auto y = LR"(‹gpt-4.1›)";');
    expectMentions('a.cs', 'var model = """"«gpt-4o»""""; var x = $$"""{"model": "gpt-{{size}}", "model": "«o1»"}""";');
    expectMentions('a.kt', 'val model = $$"«gpt-4o»"; val x = $$"""gpt-$${size} costs $5"""');
    expectMentions('a.r', 'model <- r"---(«gpt-4o»)---"; model <- R\'[«o1»]\'');
    expectMentions('a.lua', 'model = [==[«gpt-4o»]==]; a[b[1]] = "‹gpt-4.1›" --[==[ model = "«o1»" ]==]');
  });

  it('reads heredocs, with the rest of their first line', () => {
    expectMentions('a.rb', 'f(<<~A, <<~B, model: "«o1»")\n  it\'s ‹gpt-4o›\n  A\n  don\'t "x"\n  B\nmodel = "«o3»"\n');
    expectMentions('a.php', "<?php $a = <<<X\n it's ‹gpt-4o› {$b[\"c\"]}\n X;\n$model = '«o1»';");
    expectMentions('a.ps1', '$a = @"\nit\'s ‹gpt-4o›\n"@\n$model = "«o1»"');
  });

  it('takes an operator for an operator', () => {
    expectMentions('a.rb', 'a << model\nb = c % (d)\nmodel = "«o1»"\n');
    expectMentions('a.php', '<?php $a = 1 << 2; $model = "«o1»";');
  });

  it('reads words, sigils and patterns', () => {
    expectMentions('a.rb', 'MODELS = %w[«o1» «o3»]\nx = %q(‹gpt-4o›)\ny = %r{gpt-4["\']}\nz = /it\'s/\nmodel = "«o1»"\n');
    expectMentions('a.ex', 'x = ~w(‹gpt-4o› ‹gpt-4.1›)\ny = ~r/gpt-4["\']/\nmodel = ~s(«o1»)\nq = ?"\nmodel = "«o3»"\n');
  });

  it('reads values and bodies between dollar marks', () => {
    expectMentions('a.sql', "UPDATE t SET model = $$«o1»$$;\nCREATE FUNCTION f() AS $b$\nSELECT model = '«o3»';\n$b$;");
  });

  it('finds nothing where nothing is closed, however often it is begun', () => {
    for (const [path, mark] of [['a.rb', '<<~A '], ['a.rs', 'r#"'], ['a.cs', '$"""'], ['a.lua', '[=['], ['a.py', 'f"""'], ['a.ts', '`${'], ['a.ps1', '@"\n'], ['a.sql', '$a$ ']] as const) {
      expectMentions(path, mark.repeat(500));
    }
  });
});
