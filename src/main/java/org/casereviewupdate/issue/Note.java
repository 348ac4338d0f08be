package org.casereviewupdate.issue;

import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** The editors' note, from Markdown to what a mail may hold: paragraphs, lists, emphasis and links. */
public final class Note {

    private static final Safelist ALLOWED = new Safelist()
            .addTags("p", "br", "strong", "em", "ul", "ol", "li", "blockquote", "a")
            .addAttributes("a", "href")
            .addProtocols("a", "href", "https", "mailto");

    private final Node document;

    /** Reads the Markdown. */
    public Note(String markdown) {
        this.document = Parser.builder().build().parse(markdown);
    }

    /** The note as well-formed HTML; whatever else the Markdown held stands there as text. */
    public String html() {
        String html = HtmlRenderer.builder()
                .escapeHtml(true)
                .sanitizeUrls(true)
                .build()
                .render(document);
        Document body = Jsoup.parseBodyFragment(html);
        // The issue has its own order of headings, so the note's become paragraphs.
        body.select("h1, h2, h3, h4, h5, h6").tagName("p");
        Document clean = new Cleaner(ALLOWED).clean(body);
        clean.outputSettings().syntax(Document.OutputSettings.Syntax.xml).prettyPrint(false);
        return clean.body().html().strip();
    }

    /** The note as plain text, with the address behind each link. */
    public String text() {
        return TextContentRenderer.builder()
                .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
                .build()
                .render(document)
                .strip();
    }
}
