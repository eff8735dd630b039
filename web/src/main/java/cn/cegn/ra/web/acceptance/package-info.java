/** Pages of 2.8 to 2.10: distribution, check and acceptance, refusal, protection (S2.8-1 … S2.10-3, S-D-06). They hold no rules. */
package cn.cegn.ra.web.acceptance;
