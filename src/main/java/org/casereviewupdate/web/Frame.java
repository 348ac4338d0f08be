package org.casereviewupdate.web;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.casereviewupdate.publisher.Imprint;

/** What every page and mail shows around its own content; templates reach it as {@code inject:frame}, see {@link FrameWords}. */
@Named("frame")
@Singleton
public class Frame {

    private final Imprint imprint;

    Frame(Imprint imprint) {
        this.imprint = imprint;
    }

    Imprint imprint() {
        return imprint;
    }
}
