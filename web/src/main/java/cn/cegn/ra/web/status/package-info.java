/**
 * The pages about the status of issued certificates (S-D-07): {@code /certificates}, one's own or the organisation's, or found by the RA; {@code
 * /certificate?id=id}, its life and what can be done with it now; {@code /report-loss}; {@code /status-requests}, what waits; and {@code
 * /status-request?r=id}, one request, which shows exactly the steps that stand open to the person.
 */
package cn.cegn.ra.web.status;
