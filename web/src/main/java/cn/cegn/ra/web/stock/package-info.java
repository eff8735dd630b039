/**
 * The pages of the stock of USB-Keys, for the RA approver alone: {@code /keys} the list, {@code /keys/receive} receiving by serial number,
 * {@code /keys/life} one key's life and what two people do with it, {@code /keys/scan} label, key and case compared, {@code /keys/label} the
 * labels as PDF, {@code /keys/export} the list as CSV.
 */
package cn.cegn.ra.web.stock;
