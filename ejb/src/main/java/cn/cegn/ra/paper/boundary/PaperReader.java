package cn.cegn.ra.paper.boundary;

import cn.cegn.ra.paper.control.CodeReading;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Optional;
import java.util.function.Function;

/** Finds the code of a paper of ours on its scan. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PaperReader {

    /**
     * What the QR code on a PDF, PNG or JPEG says; a PDF's first two pages count. A scan on which none is found says nothing: people look
     * at it then.
     *
     * @param meaning of a code's text; empty for codes that are none of the kind that is looked for
     */
    public <T> Optional<T> find(byte[] scan, Function<String, Optional<T>> meaning) {
        return CodeReading.squares(scan)
                .flatMap(text -> meaning.apply(text).stream())
                .findFirst();
    }
}
