package cn.cegn.ra.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Holds a paper against the rules of PDF/A-2u (ISO 19005-2) and PDF/UA-1 (ISO 14289-1), as veraPDF knows them. */
public final class PaperConformity {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PaperConformity() {}

    /** The clauses that a paper does not keep; none is as it should be. */
    public static List<String> violations(byte[] pdf) {
        return Stream.of(PDFAFlavour.PDFA_2_U, PDFAFlavour.PDFUA_1)
                .flatMap(flavour -> violations(pdf, flavour).stream())
                .toList();
    }

    private static List<String> violations(byte[] pdf, PDFAFlavour flavour) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getFailedChecks().keySet().stream()
                    .map(rule -> flavour + " " + rule.getClause() + " test " + rule.getTestNumber())
                    .toList();
        } catch (VeraPDFException | IOException e) {
            throw new AssertionError("not even a PDF", e);
        }
    }
}
