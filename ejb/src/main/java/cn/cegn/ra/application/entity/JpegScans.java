package cn.cegn.ra.application.entity;

/** Finds where the scans of a JPEG end (ISO/IEC 10918-1, B.1): only inside the coded data is a marker told by its bytes alone. */
final class JpegScans {
    private static final int MARK = 0xFF;
    private static final int STUFFED = 0x00;
    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;
    private static final int END = 0xD9;

    private JpegScans() {}

    /**
     * The place after the end of the picture.
     *
     * @param scans what follows the first SOS marker, beginning with the length of its head
     * @return -1 if it has no end
     */
    static int end(byte[] scans) {
        int at = length(scans, 0);
        while (at >= 0 && at + 1 < scans.length) {
            int next = scans[at + 1] & 0xFF;
            if ((scans[at] & 0xFF) != MARK || next == MARK) {
                at++;
            } else if (next == STUFFED || (next >= FIRST_RESTART && next <= LAST_RESTART)) {
                at += 2;
            } else if (next == END) {
                return at + 2;
            } else {
                // Between the scans of a progressive picture stand tables and further heads.
                at += 2 + length(scans, at + 2);
            }
        }
        return -1;
    }

    private static int length(byte[] scans, int at) {
        return at + 1 < scans.length ? ((scans[at] & 0xFF) << 8) | (scans[at + 1] & 0xFF) : scans.length;
    }
}
