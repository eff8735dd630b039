/**
 * The audit chain: what is sealed, how, and how it is checked. Knows no database and no server, so that the same code seals, verifies in the
 * portal and verifies an export on anybody's computer ({@link cn.cegn.ra.audit.chain.Verify}).
 *
 * <ul>
 *   <li>An event is one line, {@link cn.cegn.ra.audit.chain.EventLine}: fifteen fields with a TAB between them, in PostgreSQL's text escapes.
 *   <li>Its link is {@code H(link before it in lower case hex, LF, the line)}, both in UTF-8; the link before the first is 64 zeros.
 *   <li>After at most a minute or 1,000 events a {@link cn.cegn.ra.audit.chain.Checkpoint} names the last link and the checkpoint before it, and
 *       is signed.
 *   <li>An {@link cn.cegn.ra.audit.chain.Anchor} is a checkpoint's number and digest kept outside the database: by it a cut tail and a restored
 *       backup are found.
 * </ul>
 *
 * The format is described for its users in docs/audit.md, and does not change without a new version in its first line.
 */
package cn.cegn.ra.audit.chain;
