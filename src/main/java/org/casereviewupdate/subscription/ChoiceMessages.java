package org.casereviewupdate.subscription;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.casereviewupdate.vocabulary.ReviewType;

/** The words of the form in which somebody chooses how they want the newsletter. */
@MessageBundle("choice")
interface ChoiceMessages {

    @Message
    String title();

    @Message
    String seeBefore();

    @Message
    String optional();

    @Message
    String follow();

    @Message
    String followHint();

    @Message
    String everything();

    @Message
    String some();

    @Message
    String subjects();

    @Message
    String nations();

    @Message
    String types();

    @Message
    String typesHint();

    @Message
    String ages();

    @Message
    String areas();

    @Message
    String areasHint();

    @Message
    String detail();

    @Message
    String full();

    @Message
    String gentle();

    @Message
    String fold();

    @Message
    String foldHint();

    @Message
    String language();

    @Message
    String type(ReviewType type);

    @Message
    String none();
}
