/**
 * Lists with filter, order, choice of columns and export (S2.5-0, S-D-04). All of it stands in the address, so that a list can be kept, sent and reloaded: {@code sort=name} or
 * {@code sort=-name} for the falling order, {@code col=name} once for each column that is shown, none for all of them; the filters are the list's own. Each list says its columns
 * once, as {@link cn.cegn.ra.web.table.Column}; page and file come from the same columns and the same rows, so a file never says more than the page. The tags are {@code ra:heads},
 * {@code ra:keep} and {@code ra:tableTools}.
 */
package cn.cegn.ra.web.table;
