/** The user manual as a public page, one document in both languages, printable (S2.9-5). Its text is data: {@code manual_*.properties}. */
package cn.cegn.ra.web.manual;
