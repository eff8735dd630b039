package cn.cegn.ra.web.kit;

/**
 * One entry of the navigation by role.
 *
 * @param href from the root of the server, context path included
 * @param current whether the page shown belongs to this entry
 * @param count what waits for the person there; 0 shows no number
 */
public record NavLink(String label, String href, boolean current, long count) {}
