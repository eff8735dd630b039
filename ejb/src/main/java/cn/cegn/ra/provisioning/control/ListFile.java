package cn.cegn.ra.provisioning.control;

import cn.cegn.ra.provisioning.entity.LineProblem;
import cn.cegn.ra.provisioning.entity.LineProblem.Kind;
import cn.cegn.ra.provisioning.entity.ListText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Makes text of a list file: CSV in UTF-8 or in what a Chinese spreadsheet writes, or XLSX. The content decides, not the name. */
public final class ListFile {
    /** Far more than 2,000 lines need. */
    public static final int MOST_BYTES = 1024 * 1024;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final String MARK = "\uFEFF";

    private ListFile() {}

    public static ListText read(byte[] content) {
        if (content.length == 0) {
            return ListText.refused(LineProblem.of(0, Kind.EMPTY));
        }
        if (content.length > MOST_BYTES) {
            return ListText.refused(LineProblem.of(0, Kind.FILE_TOO_LARGE, MOST_BYTES / 1024));
        }
        if (begins(content, ZIP)) {
            return WorkbookText.read(content);
        }
        if (begins(content, OLE)) {
            return ListText.refused(LineProblem.of(0, Kind.FILE_TYPE));
        }
        return decoded(content, StandardCharsets.UTF_8)
                .or(() -> decoded(content, Charset.forName("GB18030")))
                .map(text -> text.startsWith(MARK) ? text.substring(MARK.length()) : text)
                .map(ListText::of)
                .orElseGet(() -> ListText.refused(LineProblem.of(0, Kind.FILE_TYPE)));
    }

    private static boolean begins(byte[] content, byte[] with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= content.length || content[i] != with[i]) {
                return false;
            }
        }
        return true;
    }

    /** Empty if the bytes are not text in this character set; a NUL is in no text. */
    private static Optional<String> decoded(byte[] content, Charset charset) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.indexOf('\0') < 0 ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
