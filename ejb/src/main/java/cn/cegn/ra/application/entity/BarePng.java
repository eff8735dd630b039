package cn.cegn.ra.application.entity;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * A PNG with only the chunks that make the picture (ISO/IEC 15948). Text, time, EXIF and chunks of makers are left out, and so is what
 * follows the end.
 */
final class BarePng {
    private static final Set<String> KEPT =
            Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs");
    private static final int SIGNATURE = 8;
    private static final int FRAME = 12;

    private BarePng() {}

    static byte[] of(byte[] png) throws IOException {
        ByteArrayOutputStream bare = new ByteArrayOutputStream(png.length);
        ByteBuffer in = ByteBuffer.wrap(png);
        try {
            bare.write(next(in, SIGNATURE));
            String name = "";
            while (!name.equals("IEND")) {
                int length = in.getInt(in.position());
                if (length < 0 || length > in.remaining() - FRAME) {
                    throw new EOFException("a chunk is cut off");
                }
                byte[] chunk = next(in, length + FRAME);
                name = new String(chunk, Integer.BYTES, Integer.BYTES, StandardCharsets.US_ASCII);
                if (KEPT.contains(name)) {
                    bare.write(chunk);
                }
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw new IOException("a PNG is cut off", e);
        }
        return bare.toByteArray();
    }

    private static byte[] next(ByteBuffer in, int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }
}
