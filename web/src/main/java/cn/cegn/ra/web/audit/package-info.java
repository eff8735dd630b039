/** The audit trail on a page and as a file (S-D-03, S-D-08): read only, filters in the address, newest first. */
package cn.cegn.ra.web.audit;
