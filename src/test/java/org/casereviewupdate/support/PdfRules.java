package org.casereviewupdate.support;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** What a PDF that everybody can read must be like: PDF/UA-1 (ISO 14289-1), as far as a program can tell, by veraPDF. */
public final class PdfRules {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfRules() {}

    /** The rules that a document breaks, each with where. */
    public static List<String> broken(byte[] document) {
        try (PDFAParser parser = Foundries.defaultInstance()
                        .createParser(new ByteArrayInputStream(document), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            ValidationResult result = validator.validate(parser);
            return result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + "-"
                            + assertion.getRuleId().getTestNumber() + " "
                            + assertion.getMessage() + " at "
                            + assertion.getLocation().getContext())
                    .toList();
        } catch (Exception unreadable) {
            return List.of("unreadable: " + unreadable);
        }
    }
}
