package cn.cegn.ra.application.boundary;

import java.util.List;

/** How printing a paper ended. */
public sealed interface Printing {

    /**
     * @param name of the file, with its ending
     * @param digest SHA-256 of what it says, for the record
     */
    @SuppressWarnings("ArrayRecordComponent") // handed once to the servlet, never compared
    record Done(String name, byte[] pdf, String digest) implements Printing {}

    /** The form has defects; what is signed has to be right. */
    record Unfinished(int defects) implements Printing {}

    /** These characters are in no font of the server: an administrator has to install one. */
    record Unprintable(List<String> characters) implements Printing {
        public Unprintable {
            characters = List.copyOf(characters);
        }
    }

    /** As it stands, there is nothing that this paper could say. */
    record NotYet() implements Printing {}

    /** There is no such thing for the caller. */
    record NotVisible() implements Printing {}
}
