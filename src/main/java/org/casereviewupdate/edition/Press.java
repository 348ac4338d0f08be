package org.casereviewupdate.edition;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;

/**
 * Makes PDFs that a screen reader can follow (PDF/UA, ISO 14289-1): tagged, titled, in a language, with their typeface inside. One at a
 * time, and the last few are kept, because everybody may ask for one and it costs more than a page.
 */
@Singleton
class Press {

    /** What the answer's Content-Type says. */
    static final String MEDIA_TYPE = "application/pdf";

    /** Comes with the PDF library, and has the letters of both languages; licensed for embedding (SIL OFL). */
    private static final String TYPEFACE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final int KEPT = 24;

    private final Map<String, byte[]> kept = new LinkedHashMap<>();

    /** The PDF of a document. The document holds all that is needed: nothing it refers to is fetched. */
    synchronized byte[] print(String html) {
        byte[] known = kept.get(html);
        if (known != null) {
            return known;
        }
        byte[] made = make(html);
        kept.put(html, made);
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        return made;
    }

    private static byte[] make(String html) {
        ByteArrayOutputStream paper = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useUriResolver((base, address) -> null);
        builder.useFont(Press::typeface, "Liberation Sans", 400, FontStyle.NORMAL, true);
        builder.withProducer("Case Review Update");
        builder.withW3cDocument(new W3CDom().fromJsoup(Jsoup.parse(html)), "/");
        builder.toStream(paper);
        try {
            builder.run();
        } catch (IOException impossible) {
            throw new UncheckedIOException("Nothing stands between a writer and its memory", impossible);
        }
        return paper.toByteArray();
    }

    private static InputStream typeface() {
        return Objects.requireNonNull(PDDocument.class.getResourceAsStream(TYPEFACE), TYPEFACE);
    }
}
