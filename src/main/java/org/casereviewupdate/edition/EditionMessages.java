package org.casereviewupdate.edition;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around published issues. What editors and partnerships wrote stands as they wrote it. */
@MessageBundle("edition")
interface EditionMessages {

    @Message
    String archive();

    @Message
    String none();

    @Message
    String year(int year);

    @Message
    String years();

    @Message
    String all();

    @Message
    String published(String day);

    @Message
    String monthly(String newsletter, String month, int reviews);

    @Message
    String extra(String newsletter, String day, int reviews);

    @Message
    String description(String organisation);

    @Message
    String corrected();

    @Message
    String withdrawn();

    @Message
    String briefing();

    @Message
    String tombstone();

    @Message
    String learning();

    @Message
    String recommendations();

    @Message
    String forTeam();

    @Message
    String teamEdition();

    @Message
    String teamEditionPdf();

    @Message
    String signUp();

    @Message
    String follow();

    @Message
    String atom();

    @Message
    String json();

    @Message
    String subjectFeeds();

    @Message
    String atomOf(String subject);

    @Message
    String jsonOf(String subject);

    @Message
    String team();

    @Message
    String points();

    @Message
    String toWhom();

    @Message
    String everybody();

    @Message
    String more(int count);

    @Message
    String questions();

    @Message
    String firstQuestion();

    @Message
    String secondQuestion();

    @Message
    String thirdQuestion();

    @Message
    String from();

    @Message
    String care();

    @Message
    String source(String address);

    @Message
    String print();

    @Message
    String pdf();

    @Message
    String back();
}
