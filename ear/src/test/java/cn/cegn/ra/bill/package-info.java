/**
 * What ra.ear is made of, and what is known against it. The build writes the bill of materials, {@code ear/target/bom.json} (CycloneDX); {@link
 * cn.cegn.ra.bill.Known} compares it with advisories in the OSV format, one JSON object a line, without a network. {@link cn.cegn.ra.bill.Advisories} is
 * what {@code ./advisories} starts.
 */
package cn.cegn.ra.bill;
