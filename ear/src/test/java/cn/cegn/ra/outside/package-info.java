/**
 * The portal as somebody sees it who has no browser and means no good: our own driver, an HTTP client of some threads and a raw socket.
 *
 * <ul>
 *   <li>{@link cn.cegn.ra.outside.WarContents} reads what can be asked for from the archive itself, so that a new page is not forgotten.
 *   <li>{@link cn.cegn.ra.outside.Hostile} is the list of inputs; {@link cn.cegn.ra.outside.Judge} says what no answer may have.
 *   <li>{@link cn.cegn.ra.outside.Visitor} is one session; its log-in stands in one place, {@link cn.cegn.ra.outside.Visitor#signsIn}.
 *   <li>{@link cn.cegn.ra.outside.TwoHouses} are two organisations with values by which each is known.
 *   <li>Reports are written to {@code target}: {@code outside-report.md}, {@code scope-matrix.md}.
 * </ul>
 */
package cn.cegn.ra.outside;
