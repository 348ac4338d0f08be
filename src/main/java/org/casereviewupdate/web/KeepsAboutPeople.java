package org.casereviewupdate.web;

import java.util.List;
import org.casereviewupdate.language.Language;

/** A room that keeps something about people says so here, and the privacy notice tells it. Periods come from where they are obeyed. */
public interface KeepsAboutPeople {

    /** What is kept, in the reader's language. */
    List<Kept> kept(Language language);
}
