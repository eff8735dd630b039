package cn.cegn.ra.application.entity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Judges a PDF: whole, open, of a bearable number of pages, and nothing but pages. */
final class PdfCheck {
    private static final Set<String> ACTS =
            Set.of("JavaScript", "Launch", "Rendition", "ImportData", "RichMediaExecute", "GoToE");
    private static final int DEEPEST = 60;
    private static final COSName FILES = COSName.getPDFName("EmbeddedFiles");
    private static final COSName RICH = COSName.getPDFName("RichMediaContent");
    private static final COSName XFA = COSName.getPDFName("XFA");

    private PdfCheck() {}

    static List<Finding> findings(byte[] content, MaterialLimits limits) {
        if (PdfUnfolding.isTooLarge(content)) {
            return Finding.one(Problem.FILE_UNFOLDS);
        }
        try (PDDocument document = Loader.loadPDF(content)) {
            if (document.isEncrypted()) {
                return Finding.one(Problem.PDF_ENCRYPTED);
            }
            return judged(document, limits);
        } catch (InvalidPasswordException e) {
            return Finding.one(Problem.PDF_ENCRYPTED);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // Broken in whatever way, or made to break a reader: the person is told to make it anew.
            return Finding.one(Problem.FILE_DAMAGED);
        }
    }

    private static List<Finding> judged(PDDocument document, MaterialLimits limits) {
        int pages = document.getNumberOfPages();
        if (pages > limits.pages()) {
            return Finding.one(Problem.PDF_TOO_MANY_PAGES, limits.pages());
        }
        if (pages < 1 || document.getPage(0).getMediaBox() == null) {
            return Finding.one(Problem.FILE_DAMAGED);
        }
        for (COSObjectKey key :
                List.copyOf(document.getDocument().getXrefTable().keySet())) {
            COSBase object = document.getDocument().getObjectFromPool(key).getObject();
            if (isActive(object, 0)) {
                return Finding.one(Problem.PDF_ACTIVE);
            }
            if (object instanceof COSDictionary dictionary && pixels(dictionary) > limits.pixels()) {
                return Finding.one(Problem.FILE_UNFOLDS);
            }
        }
        return Finding.none();
    }

    private static long pixels(COSDictionary image) {
        return COSName.IMAGE.equals(image.getCOSName(COSName.SUBTYPE))
                ? Math.max(0L, image.getInt(COSName.WIDTH)) * Math.max(0L, image.getInt(COSName.HEIGHT))
                : 0;
    }

    /** What stands in the object itself; what it refers to is an object of its own. */
    private static boolean isActive(COSBase object, int depth) {
        if (depth > DEEPEST) {
            return true;
        }
        if (object instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (isActive(array.get(i), depth + 1)) {
                    return true;
                }
            }
            return false;
        }
        return object instanceof COSDictionary dictionary
                && (acts(dictionary)
                        || dictionary.keySet().stream().anyMatch(key -> isActive(dictionary.getItem(key), depth + 1)));
    }

    private static boolean acts(COSDictionary dictionary) {
        String act = dictionary.getNameAsString(COSName.S, "");
        return ACTS.contains(act)
                || dictionary.containsKey(FILES)
                || dictionary.containsKey(RICH)
                || dictionary.containsKey(XFA)
                || dictionary.getDictionaryObject(COSName.EF) instanceof COSDictionary;
    }

    /** @throws UncheckedIOException if it was not judged before */
    static int pages(byte[] content) {
        try (PDDocument document = Loader.loadPDF(content)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException("a PDF was not judged", e);
        }
    }
}
