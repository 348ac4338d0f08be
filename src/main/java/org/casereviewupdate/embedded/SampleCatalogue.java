package org.casereviewupdate.embedded;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.casereviewupdate.review.Catalogue;
import org.casereviewupdate.review.ImportBriefings;
import org.casereviewupdate.review.ImportOptions;
import org.casereviewupdate.review.ImportReport;
import org.casereviewupdate.review.ImportReviews;
import org.casereviewupdate.time.TimeConfig;
import org.jboss.logging.Logger;

/** Fills an empty catalogue with invented case reviews and briefings, through the door that an editor would use. */
@Singleton
class SampleCatalogue {

    private static final Logger LOG = Logger.getLogger(SampleCatalogue.class);
    private static final String ACTOR = "sample catalogue";

    private final EmbeddedConfig config;
    private final Catalogue catalogue;
    private final ImportReviews reviews;
    private final ImportBriefings briefings;
    private final Clock clock;
    private final TimeConfig time;

    SampleCatalogue(
            EmbeddedConfig config,
            Catalogue catalogue,
            ImportReviews reviews,
            ImportBriefings briefings,
            Clock clock,
            TimeConfig time) {
        this.config = config;
        this.catalogue = catalogue;
        this.reviews = reviews;
        this.briefings = briefings;
        this.clock = clock;
        this.time = time;
    }

    void start(@Observes StartupEvent started) {
        if (config.sampleCatalogue() && catalogue.isEmpty()) {
            fill();
        }
    }

    void fill() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), time.zone());
        SampleFile invented = SampleFile.of(resource("/sample/case-reviews.csv"));
        ImportReport ofReviews = reviews.run(stream(invented.asOf(today)), ImportOptions.STRICT, ACTOR);
        ImportReport ofBriefings =
                briefings.run(stream(resource("/sample/briefings.csv")), ImportOptions.STRICT, ACTOR);
        LOG.infof(
                "The catalogue was empty: filled it with %d invented case reviews and %d briefings (%d rows were refused)",
                ofReviews.created(), ofBriefings.created(), ofReviews.rejected() + ofBriefings.rejected());
    }

    private static String resource(String name) {
        try (InputStream file = Objects.requireNonNull(SampleCatalogue.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream stream(String csv) {
        return new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
    }
}
