package org.casereviewupdate.delivery;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.casereviewupdate.paging.Page;
import org.jspecify.annotations.Nullable;

/**
 * Writes what became of an issue as a table: who was served before it was stopped, for instance. It holds no address.
 *
 * <p>The rows are read a few thousand at a time, each time in a transaction of its own: a slow reader holds neither memory nor a connection.
 */
@Singleton
public class DeliveriesFile {

    private static final int AT_A_TIME = 5_000;

    private static final List<String> HEADER = List.of(
            "subscriber",
            "status",
            "attempts",
            "message_id",
            "sending_at",
            "ended_at",
            "stage",
            "reply_code",
            "reply_status",
            "reply_text",
            "reason",
            "resolution",
            "resolved_at");

    private final ListDeliveries deliveries;

    DeliveriesFile(ListDeliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** Writes all of them, or those in one state, whoever waits first. */
    public void write(UUID issue, @Nullable DeliveryStatus status, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter table = CsvWriter.builder().build(text);
        table.writeRecord(HEADER);
        String next = null;
        do {
            Page<DeliveryView> page = deliveries.page(issue, status, next, AT_A_TIME);
            page.items().forEach(delivery -> table.writeRecord(record(delivery)));
            next = page.next();
        } while (next != null);
        table.flush();
    }

    private static List<String> record(DeliveryView delivery) {
        return Arrays.asList(
                cell(delivery.subscriber()),
                cell(delivery.status()),
                cell(delivery.attempts()),
                cell(delivery.messageId()),
                cell(delivery.sendingAt()),
                cell(delivery.endedAt()),
                cell(delivery.stage()),
                cell(delivery.replyCode()),
                cell(delivery.replyStatus()),
                cell(delivery.replyText()),
                cell(delivery.reason()),
                cell(delivery.resolution()),
                cell(delivery.resolvedAt()));
    }

    /** The text of a relay is a stranger's: what a spreadsheet would take for a formula becomes text by an apostrophe in front. */
    static String cell(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        String bare = text.stripLeading();
        return !bare.isEmpty() && "=+-@".indexOf(bare.charAt(0)) >= 0 || text.startsWith("\t") || text.startsWith("\r")
                ? "'" + text
                : text;
    }
}
