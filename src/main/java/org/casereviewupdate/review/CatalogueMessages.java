package org.casereviewupdate.review;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around the catalogue's records. What partnerships wrote stands as they wrote it. */
@MessageBundle("catalogue")
interface CatalogueMessages {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String words();

    @Message
    String wordsHint();

    @Message
    String side(Facet side);

    @Message
    String about();

    @Message
    String subjects();

    @Message
    String any();

    @Message
    String find();

    @Message
    String found(long total);

    @Message
    String none();

    @Message
    String chosen();

    @Message
    String takeAway(String what);

    @Message
    String next();

    @Message
    String first();

    @Message
    String added(String day);

    @Message
    String feeds();

    @Message
    String atom();

    @Message
    String json();

    @Message
    String signUp();

    @Message
    String description(String organisation);

    @Message
    String facts();

    @Message
    String bodies();

    @Message
    String model();

    @Message
    String summary();

    @Message
    String learning();

    @Message
    String recommendations();

    @Message
    String everybody();

    @Message
    String documents();

    @Message
    String kind(ReportLink.Kind kind);

    @Message
    String leaves(String day);

    @Message
    String catalogueOnly();

    @Message
    String noDocuments();

    @Message
    String related();

    @Message
    String cite();

    @Message
    String ris();

    @Message
    String bibtex();

    @Message
    String back();

    @Message
    String briefings();

    @Message
    String briefingsLead();

    @Message
    String noBriefings();

    @Message
    String themes();

    @Message
    String sectors();

    @Message
    String published(String month);

    @Message
    String sample();

    @Message
    String riskFactors();

    @Message
    String pdf();

    @Message
    String allBriefings();

    @Message
    String withdrawn();

    @Message
    String withdrawnDetail();

    @Message
    String notFound();

    @Message
    String notFoundDetail();
}
