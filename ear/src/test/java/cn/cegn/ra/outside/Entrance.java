package cn.cegn.ra.outside;

import java.util.List;
import java.util.function.Predicate;

/**
 * One way to an object: whether somebody finds it there.
 *
 * @param kind page, list, search, export …
 * @param owners who must find it, else the test proves nothing
 * @param others who must not
 */
record Entrance(String kind, String name, Predicate<Visitor> finds, List<String> owners, List<String> others) {}
