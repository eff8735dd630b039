/** The pages of an organisation's approver (2.1: preparation, roster, authorisation) and the administrator's page of organisations. */
package cn.cegn.ra.web.organization;
