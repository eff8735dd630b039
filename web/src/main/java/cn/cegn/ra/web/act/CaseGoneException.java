package cn.cegn.ra.web.act;

import java.io.Serial;

/** The case of an open page is not the person's to see any more, for somebody acted meanwhile. It is answered like a page that is missing. */
public final class CaseGoneException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    CaseGoneException() {
        super("the case of the page can not be seen any more");
    }
}
