/**
 * The work list (S2.5-0, S-D-04): what waits for the person in each of his roles, with what to do now, until when, and who holds it. View, filters, order and page stand in the address, so
 * that a list can be kept, sent and reloaded; claiming and releasing come back to the very same address.
 */
package cn.cegn.ra.web.work;
