/** EJBCA Community Edition as the certification authority. */
package cn.cegn.ra.ca.ejbca;
