/** Where a case stands, for whoever knows its number and the last digits of the mobile: no log-in, no personal data, the same answer for an unknown number and for wrong digits. */
package cn.cegn.ra.web.progress;
