package org.casereviewupdate.review;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.casereviewupdate.fetch.PublicWeb;
import org.casereviewupdate.review.ImportOptions.BadRows;
import org.casereviewupdate.review.feed.IncomingFeed;

/**
 * An editor hands a file in, reads what it would do, and has it applied now or another day. The work is done by {@link WorkImports}; whoever
 * waits may leave and come back.
 */
@Singleton
public class StageImport {

    private static final Duration KEPT = Duration.ofDays(7);

    private final ImportFiles files;
    private final ImportReports reports;
    private final PublicWeb web;
    private final Clock clock;

    StageImport(ImportFiles files, ImportReports reports, PublicWeb web, Clock clock) {
        this.files = files;
        this.reports = reports;
        this.web = web;
        this.clock = clock;
    }

    /** Keeps a file; nothing of it is in the catalogue yet. */
    @Transactional
    public StagedImport stage(NewImport handedIn, String actor) {
        Instant now = clock.instant();
        files.deleteBefore(now.minus(KEPT));
        ImportFile file = new ImportFile(handedIn, actor, now);
        files.persist(file);
        return file.with(null);
    }

    /** Fetches a feed from the public web and keeps it like a file. */
    public StagedImport fetch(NewFetch wanted, String actor) {
        byte[] feed = web.get(URI.create(wanted.url()), (int) IncomingFeed.LARGEST);
        return stage(new NewImport(ImportShelf.REVIEWS, wanted.url(), feed, wanted.type()), actor);
    }

    /** What was handed in lately, the newest first; without the reports. */
    @Transactional
    public List<StagedImport> all() {
        return files.newestFirst().stream().map(file -> file.with(null)).toList();
    }

    /**
     * How far a file is.
     *
     * @throws NoSuchImport if it is not there any more
     */
    @Transactional
    public StagedImport look(UUID id) {
        ImportFile file = files.existing(id);
        return file.with(reports.read(file.report()));
    }

    /**
     * Has a file applied whose report somebody has read. Asking twice applies it once.
     *
     * @param badRows what becomes of the good rows if there are bad ones; if the file is refused for them, it waits on
     * @throws NoSuchImport if it is not there any more
     */
    @Transactional
    public void apply(UUID id, BadRows badRows, String actor) {
        files.existing(id).apply(badRows, actor);
    }

    /** Forgets a file; one that is being applied stops, and nothing of it is stored. Forgetting it again is no error. */
    @Transactional
    public void drop(UUID id) {
        files.deleteById(id);
    }
}
