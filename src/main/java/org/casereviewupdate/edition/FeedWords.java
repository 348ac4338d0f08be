package org.casereviewupdate.edition;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * What a feed says of an issue: titles only. A program that has fetched it may keep it, so it holds nothing that a withdrawal would have to
 * call back from there.
 *
 * @param titles the titles of the reviews
 */
@CheckedTemplate(basePath = "edition", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record FeedWords(List<String> titles) implements TemplateInstance {}
