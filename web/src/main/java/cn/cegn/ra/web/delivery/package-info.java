/** Pages of 2.7: packing, dispatch and hand-over, notice with the PIN, receipt, work record (S2.7-1 … S2.7-5). They hold no rules. */
package cn.cegn.ra.web.delivery;
