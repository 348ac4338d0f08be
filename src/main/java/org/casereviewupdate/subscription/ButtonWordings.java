package org.casereviewupdate.subscription;

import java.util.List;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.language.Words;

/** The words beside the buttons that bring a subscription back or move it; {@link Wordings} keeps them. */
final class ButtonWordings {

    private ButtonWordings() {}

    /** Beside the button that takes leaving back. */
    static Wording undo(Language language) {
        ButtonMessages words = Words.in(language, ButtonMessages.class);
        return new Wording("undo-1", language.code(), List.of(words.undoAgree(), words.stopAnyTime()));
    }

    /** Beside the button that takes a new address. */
    static Wording newAddress(Language language) {
        ButtonMessages words = Words.in(language, ButtonMessages.class);
        return new Wording("new-address-1", language.code(), List.of(words.newAgree(), words.stopAnyTime()));
    }
}
