package org.casereviewupdate.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What {@code ./mvnw quarkus:dev} hands to the program. No test starts it, and a setting that the program does not know would stop it. */
class DevLoopTest {

    private static final String PASSED_ON =
            "//plugin[artifactId='quarkus-maven-plugin']/configuration/systemProperties/*";

    @Test
    void the_dev_loop_hands_on_nothing_but_that_it_is_the_dev_loop() throws Exception {
        Document build = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile());

        NodeList found =
                (NodeList) XPathFactory.newInstance().newXPath().evaluate(PASSED_ON, build, XPathConstants.NODESET);

        List<String> names = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            names.add(found.item(i).getNodeName());
        }
        assertThat(names).containsExactly("case-review-update.dev");
    }
}
