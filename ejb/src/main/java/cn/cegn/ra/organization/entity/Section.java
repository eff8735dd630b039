package cn.cegn.ra.organization.entity;

/** The matters that an organisation settles (S2.1-0), in the order of the page. */
public enum Section {
    /** S2.1-8 */
    MODE("S2.1-8"),
    /** S2.1-1 */
    APPROVERS("S2.1-1"),
    /** S2.1-2 */
    HANDLERS("S2.1-2"),
    /** S2.1-3 */
    CONDITIONS("S2.1-3"),
    /** S2.1-4 */
    ROSTER("S2.1-4"),
    /** S2.1-5 */
    OTHER_MATTERS("S2.1-5"),
    /** S2.1-9; no part of the preparation itself, but its neighbour in centralised mode. */
    AUTHORISATION("S2.1-9"),
    /** S2.1-0: the organisation and the preparation as a whole. */
    PREPARATION("S2.1-0");

    private final String requirement;

    Section(String requirement) {
        this.requirement = requirement;
    }

    public String requirement() {
        return requirement;
    }
}
