package cn.cegn.ra.application.entity;

import java.util.List;

/**
 * One line of a material list.
 *
 * @param code names the item in files and messages
 * @param mandatory whether the case waits for it
 * @param kind original or copy
 * @param limits of its files
 * @param carriesExpiry whether the paper has an end of validity that the registrar notes
 * @param note what else there is to say, such as when an optional paper is wanted; may be empty
 */
public record MaterialRequirement(
        MaterialItem code,
        boolean mandatory,
        MaterialKind kind,
        FileLimits limits,
        boolean carriesExpiry,
        String note) {

    /** Both sides of a card may come in one PDF, so one file is enough. */
    private static final int LEAST_FILES = 1;

    /**
     * What the files of an item may be.
     *
     * @param most how many of them
     * @param mebibytes of one
     */
    public record FileLimits(FileKinds kinds, int most, int mebibytes) {
        /** As much as the first lists said. */
        public static final FileLimits WIDEST =
                new FileLimits(FileKinds.ANY, FileCheck.MOST_FILES, MaterialLimits.USUAL.fileMegabytes());

        /** MiB of one file that are taken here: a list allows no more than this server does. */
        public int mebibytesHere() {
            return Math.min(mebibytes, MaterialLimits.ofThisServer().fileMegabytes());
        }

        /** The same in bytes. */
        public int bytesHere() {
            return mebibytesHere() * MaterialLimits.MEBIBYTE;
        }
    }

    /** What is wrong with that many files. */
    public List<Finding> findings(int files) {
        if (files < LEAST_FILES && mandatory) {
            return Finding.one(Problem.TOO_FEW_FILES, LEAST_FILES, files);
        }
        return files > limits.most() ? Finding.one(Problem.TOO_MANY_FILES, limits.most(), files) : Finding.none();
    }

    /** What is wrong with a file that this system takes at all. */
    public List<Finding> findings(byte[] content) {
        List<Finding> size = FileCheck.sizeFindings(content.length, limits.mebibytesHere());
        if (!size.isEmpty()) {
            return size;
        }
        String type = FileCheck.contentType(content).orElse("");
        return limits.kinds().allow(type) ? Finding.none() : Finding.one(Problem.FILE_TYPE_NOT_ALLOWED, type);
    }

    boolean lacks(int files) {
        return mandatory && files < LEAST_FILES;
    }
}
