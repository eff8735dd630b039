package cn.cegn.ra.application.entity;

import java.util.List;

/**
 * One line of a material list.
 *
 * @param code names the item in files and messages
 * @param mandatory whether the case waits for it
 * @param kind original or copy
 * @param minFiles both sides of a card may come in one PDF, so one is enough
 * @param carriesExpiry whether the paper has an end of validity that the registrar notes
 */
public record MaterialRequirement(
        MaterialItem code, boolean mandatory, MaterialKind kind, int minFiles, int maxFiles, boolean carriesExpiry) {

    /** What is wrong with that many files. */
    public List<Finding> findings(int files) {
        if (files < minFiles && (mandatory || files > 0)) {
            return Finding.one(Problem.TOO_FEW_FILES, minFiles, files);
        }
        return files > maxFiles ? Finding.one(Problem.TOO_MANY_FILES, maxFiles, files) : Finding.none();
    }
}
