package org.casereviewupdate.delivery;

import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;
import org.casereviewupdate.issue.IssueItemView;
import org.casereviewupdate.issue.Note;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.subscription.Detail;

/** A letter of which it is open how much of each item it has room for. */
final class Manuscript {

    private final Edition edition;
    private final Variant variant;
    private final Wording wording;
    private final Frame frame;
    private final String leaveSlot;
    private final Composer composer;

    /** What stands around the items. */
    record Frame(Masthead masthead, String subject, String preheader, Letter.Links links) {}

    Manuscript(Edition edition, Variant variant, Wording wording, Frame frame, String leaveSlot) {
        this.edition = edition;
        this.variant = variant;
        this.wording = wording;
        this.frame = frame;
        this.leaveSlot = leaveSlot;
        this.composer = new Composer(edition, variant, wording);
    }

    Language language() {
        return variant.language();
    }

    /** What stands where the reader's leave token goes. */
    String leaveSlot() {
        return leaveSlot;
    }

    /** The most room that there is use for. */
    int most() {
        return composer.most();
    }

    /** The letter, cut to the room that there is. */
    Letter letter(int room) {
        String markdown = edition.issue().note();
        Note note = markdown == null ? null : new Note(markdown);
        return new Letter(
                language().code(),
                frame.masthead(),
                frame.subject(),
                frame.preheader(),
                counts(),
                note == null ? null : new RawString(note.html()),
                note == null ? null : note.text(),
                composer.sections(room),
                how(),
                language() != Language.ENGLISH,
                room < most(),
                frame.links());
    }

    private String counts() {
        List<IssueItemView> reviews = edition.reviews();
        if (reviews.isEmpty()) {
            return "";
        }
        LetterMessages words = wording.messages();
        String all = words.counts(reviews.size(), wording.nations(reviews));
        return variant.selective()
                ? all + " " + words.countFollowed(variant.followed().size())
                : all;
    }

    private List<String> how() {
        List<String> how = new ArrayList<>();
        if (variant.selective()) {
            how.add(wording.messages().selective());
        }
        if (variant.detail() == Detail.GENTLE) {
            how.add(wording.messages().gentle());
        }
        return how;
    }
}
