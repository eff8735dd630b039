package cn.cegn.ra.paper.control;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;

/** Bar code and QR code as pictures that stand in the page itself. */
public final class CodeImage {
    /** Pixels a module: enough that a printer's dots decide, not ours. */
    private static final int SCALE = 8;

    private static final int BAR_HEIGHT = 200;
    private static final int QUIET_BARS = 10;
    private static final int QUIET_SQUARE = 4;

    private CodeImage() {}

    /** Code 128 with its quiet zone. */
    public static String bars(String text) {
        Map<EncodeHintType, Object> hints = Map.of(EncodeHintType.MARGIN, QUIET_BARS);
        int modules = new Code128Writer()
                .encode(text, BarcodeFormat.CODE_128, 0, 1, hints)
                .getWidth();
        return picture(new Code128Writer().encode(text, BarcodeFormat.CODE_128, modules * SCALE, BAR_HEIGHT, hints));
    }

    /** QR code with its quiet zone; a quarter of it may be soiled. */
    public static String square(String text) {
        Map<EncodeHintType, Object> hints =
                Map.of(EncodeHintType.MARGIN, QUIET_SQUARE, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.Q);
        try {
            int modules = new QRCodeWriter()
                    .encode(text, BarcodeFormat.QR_CODE, 0, 0, hints)
                    .getWidth();
            int size = modules * SCALE;
            return picture(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, size, size, hints));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }

    private static String picture(BitMatrix matrix) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            MatrixToImageWriter.writeToStream(matrix, "PNG", png);
        } catch (IOException e) {
            throw new UncheckedIOException("a code was not drawn", e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    }
}
