package org.casereviewupdate.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.casereviewupdate.language.Language;
import org.junit.jupiter.api.Test;

/** How the documents of one item are told apart. */
class ItemLinkTest {

    private static final List<ItemLink> LINKS = List.of(
            new ItemLink("Overview report", "https://a.example"),
            new ItemLink("Executive summary", "https://b.example"),
            new ItemLink("Overview report", "https://c.example"));

    @Test
    void documents_of_one_kind_are_numbered_and_others_are_not() {
        assertThat(ItemLink.in(Language.ENGLISH, LINKS))
                .containsExactly(
                        new ItemLink("Overview report 1", "https://a.example"),
                        new ItemLink("Executive summary", "https://b.example"),
                        new ItemLink("Overview report 2", "https://c.example"));
        assertThat(ItemLink.in(Language.WELSH, LINKS))
                .extracting(ItemLink::label)
                .containsExactly("Adroddiad trosolwg 1", "Crynodeb gweithredol", "Adroddiad trosolwg 2");
    }
}
